// The cases of one firm, for its page; nothing for those who may not see cases.
import type { Reading } from '#db/changing.ts'
import { caseRows } from '#db/queries/case-list.ts'
import { allStages } from '#db/queries/stages.ts'
import type { Day } from '#domain/day.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { drawnCase } from '#views/case-list.server.ts'

/** Open ones first, then the latest. */
export async function firmCases(
  tx: Reading,
  viewer: Viewer,
  { firm, on, today }: { firm: string; on: Day; today: Day },
) {
  if (!may(viewer.roles, 'read cases')) return null
  const asking = { on, today, stages: await allStages(tx, viewer) }
  const rows = await caseRows(tx, viewer, asking, ofFirm(firm), { key: 'opened', down: true }, null)
  const drawn = rows.map((row) => drawnCase(row, asking))
  return {
    cases: [...drawn.filter(({ endedOn }) => endedOn === null), ...drawn.filter(({ endedOn }) => endedOn !== null)],
    can: { open: may(viewer.roles, 'edit cases') && on === today },
  }
}

const ofFirm = (firm: string) => ({
  firm,
  text: '',
  kind: null,
  stage: null,
  purpose: null,
  officer: null,
  year: null,
  slow: false,
  industry: null,
  zone: null,
  state: 'all' as const,
})
export type FirmCases = NonNullable<Awaited<ReturnType<typeof firmCases>>>
