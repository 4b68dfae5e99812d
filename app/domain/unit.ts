// Units (房间) and the floors they lie on. 依据: 皇姑区"十四五"规划 第三章第二节 (载体面积按建筑面积, 各载体互不重复);
// GB/T 50353-2013 建筑面积 (使用面积 and 可出租面积 are parts of it).
import { covers, type Day, type Range } from '#domain/day.ts'
import type { Floor } from '#domain/floor-rest.ts'

export const mostDesks = 100_000

/** What is wrong with the areas of a unit; null where nothing is. */
export function areaFault(unit: {
  grossCent: number
  lettableCent: number | null
  usableCent: number | null
}): 'lettable' | 'usable' | null {
  if (unit.lettableCent !== null && unit.lettableCent > unit.grossCent) return 'lettable'
  return unit.usableCent !== null && unit.usableCent > unit.grossCent ? 'usable' : null
}

/** The most that slices take together on one day of a range. It can only rise on a day one of them begins. */
export function mostTaken(slices: readonly Floor[], range: Range): number {
  const days: Day[] = slices.flatMap(({ from }) => (from !== null && covers(range, from) ? [from] : []))
  const first = range.from ?? '0000-01-01'
  return Math.max(
    ...[first, ...days].map((day) =>
      slices.filter((slice) => covers(slice, day)).reduce((sum, slice) => sum + slice.grossCent, 0),
    ),
  )
}

/** The number of a floor as houses write it: 3, 3F, 三层, B1, 地下一层, -1; null where it says none. The ground floor is 1. */
export function positionOf(label: string): number | null {
  const text = label.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const parts = /^(B|-|负|地下|F|L)?(\d{1,3}|[一二三四五六七八九十]{1,3})?(F|楼|层)?$/.exec(text)
  const written = parts?.[2]
  const number = written === undefined ? 0 : /\d/.test(written) ? Number(written) : chineseNumber(written)
  if (number === 0) return null
  return ['B', '-', '负', '地下'].includes(parts?.[1] ?? '') ? -number : number
}

const digits = '一二三四五六七八九'

function chineseNumber(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const value = (part: string) => (part === '' ? 0 : digits.indexOf(part) + 1)
  return (text.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 : 0) + value(ones)
}

/** How a floor of this number is written: B1, 1F, 12F. */
export const floorLabel = (position: number): string => (position < 0 ? `B${-position}` : `${position}F`)

export const mostFloors = 120

/** The floors from the lowest to the highest; there is no floor 0. */
export function floorsBetween(lowest: number, highest: number): { label: string; position: number }[] {
  const count = Math.max(0, highest - lowest + 1)
  return Array.from({ length: count }, (_, at) => lowest + at)
    .filter((position) => position !== 0)
    .map((position) => ({ label: floorLabel(position), position }))
}
