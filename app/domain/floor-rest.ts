// 未划分面积: what is left of a carrier's stated floor area once rooms are listed. The stated area is one slice; each room listed
// is taken from it, so that a ㎡ is counted once and the total changes only when somebody says so.
// 依据: 皇姑区"十四五"规划 第三章第二节 (载体面积按建筑面积, 本区工作口径).
import { covers, type Day, overlaps, type Range } from '#domain/day.ts'

/** A slice of floor over its days. */
export type Floor = Range & { grossCent: number }

const everAfter = '9999-12-31'
const everBefore = '0000-01-01'

/** The ranges between all bounds of the slices and of the range, in order. */
function stretches(all: readonly Range[]): Range[] {
  const starts = new Set(all.flatMap(({ from, to }) => [from ?? everBefore, to ?? everAfter]))
  const days = [...starts].sort()
  return days.slice(1).map((day, at) => {
    const from = days[at] ?? everBefore
    return { from: from === everBefore ? null : from, to: day === everAfter ? null : day }
  })
}

/** A day inside the stretch, to ask what holds there. */
const within = (stretch: Range): Day => stretch.from ?? '0001-01-01'

/** Neighbours of the same area are one slice. */
function joined(floors: readonly Floor[]): Floor[] {
  const all: Floor[] = []
  for (const floor of floors) {
    const last = all.at(-1)
    if (last && last.to !== null && last.to === floor.from && last.grossCent === floor.grossCent) last.to = floor.to
    else all.push({ ...floor })
  }
  return all
}

const at = (floors: readonly Floor[], stretch: Range) => floors.find((floor) => covers(floor, within(stretch)))

/** The rest with an area taken (negative) or given back over a range; days without a stated rest stay so. */
export function restChanged(rest: readonly Floor[], range: Range, byCent: number): Floor[] {
  return joined(
    stretches([...rest, range]).flatMap((stretch) => {
      const floor = at(rest, stretch)
      if (!floor) return []
      const touched = covers(range, within(stretch))
      return [{ ...stretch, grossCent: floor.grossCent + (touched ? byCent : 0) }]
    }),
  )
}

/** The rest where the whole carrier is stated to have this area over a range, with these rooms listed. */
export function restOfTotal(rest: readonly Floor[], rooms: readonly Floor[], range: Range, totalCent: number): Floor[] {
  return joined(
    stretches([...rest, ...rooms, range]).flatMap((stretch) => {
      if (covers(range, within(stretch))) return [{ ...stretch, grossCent: totalCent - areaIn(rooms, stretch) }]
      const floor = at(rest, stretch)
      return floor ? [{ ...stretch, grossCent: floor.grossCent }] : []
    }),
  )
}

const areaIn = (rooms: readonly Floor[], stretch: Range): number =>
  rooms.filter((room) => covers(room, within(stretch))).reduce((sum, room) => sum + room.grossCent, 0)

/** The least that is left on any day of the range; null where nothing is stated there. */
export function leastRest(rest: readonly Floor[], range: Range): number | null {
  const there = rest.filter((floor) => overlaps(floor, range)).map((floor) => floor.grossCent)
  return there.length === 0 ? null : Math.min(...there)
}

/** Whether every day of the inner range lies in one of the outer ones. */
export function lieWithin(inner: Range, outer: readonly Range[]): boolean {
  return stretches([inner, ...outer])
    .filter((stretch) => covers(inner, within(stretch)))
    .every((stretch) => outer.some((range) => covers(range, within(stretch))))
}
