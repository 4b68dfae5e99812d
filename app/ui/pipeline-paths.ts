// Where the pages of each pipeline are.
import type { Pipeline } from '#domain/pipeline.ts'

export const pipelinePath: Record<Pipeline, string> = {
  lead: '/leads',
  space: '/spaces',
  platform: '/platform-projects',
}

export const itemPath = (pipeline: Pipeline, item: string): string => `${pipelinePath[pipeline]}/${item}`

/** A page that does one thing to an item, the same for all three. */
export const itemActPath = (pipeline: Pipeline, item: string, act: string): string =>
  `/pipelines/${pipeline}/${item}/${act}`
