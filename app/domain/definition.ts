// What a measure counts where that can be chosen (口径): the levels and types of platforms. 依据: 皇姑区"十四五"规划 第二章第四节, 待核实.
import type { MeasureKey } from '#domain/measure.ts'
import { countedLevelsByDefault, type PlatformLevel, type PlatformType } from '#domain/platform.ts'

/** No types = all of them. */
export type Definition = { levels: PlatformLevel[]; types?: PlatformType[] }

export const definitionOf = (
  measure: MeasureKey,
  levels: readonly PlatformLevel[],
  types: readonly PlatformType[] = [],
): Definition | null =>
  measure === 'innovation-platforms'
    ? {
        levels: [...(levels.length > 0 ? levels : countedLevelsByDefault.levels)],
        ...(types.length > 0 ? { types: [...types] } : {}),
      }
    : null
