// What a measure counts where that can be chosen (口径): the levels of platforms. 依据: 皇姑区"十四五"规划 第二章第四节, 待核实.
import type { MeasureKey } from '#domain/measure.ts'
import { countedLevelsByDefault, type PlatformLevel } from '#domain/platform.ts'

export type Definition = { levels: PlatformLevel[] }

export const definitionOf = (measure: MeasureKey, levels: readonly PlatformLevel[]): Definition | null =>
  measure === 'innovation-platforms'
    ? { levels: [...(levels.length > 0 ? levels : countedLevelsByDefault.levels)] }
    : null
