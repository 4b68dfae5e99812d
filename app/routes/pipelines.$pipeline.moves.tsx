import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { perform } from '#server/guard.server.ts'

/** A card dropped on a column: answered to the board, which stays. */
export const action = perform(movePipelineItem, ({ version, stage, since }) =>
  Response.json({ moved: { version, stage, since } }),
)
