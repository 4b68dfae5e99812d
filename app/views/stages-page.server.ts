// 申报阶段: the stages of a kind, and how many open cases stand in each.
import { casesInStages, stagesOf } from '#db/queries/stages.ts'
import { may } from '#domain/permission.ts'
import { stageConfidence } from '#domain/standards/stages.ts'
import { stagesQuery } from '#forms/stages.ts'
import { view } from '#views/view.server.ts'

export const stagesView = view({
  name: 'stages',
  may: 'read cases',
  query: stagesQuery,
  async load({ tx, viewer, query }) {
    const { stages, version } = await stagesOf(tx, viewer, query.kind)
    const standing = await casesInStages(tx, viewer, query.kind)
    return {
      kind: query.kind,
      version,
      confidence: stageConfidence(query.kind),
      stages: stages.map((stage) => ({ ...stage, cases: standing.get(stage.key) ?? 0 })),
      can: { edit: may(viewer.roles, 'edit cases') },
    }
  },
})
