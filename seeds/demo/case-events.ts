// A demo case as the acts that told it: opened, moved from stage to stage, ended.
import { endCase } from '#acts/end-case.server.ts'
import { moveCase } from '#acts/move-case.server.ts'
import { openCase } from '#acts/open-case.server.ts'
import type { DemoCase } from '#seeds/demo/cases.ts'
import { at, type Event } from '#seeds/demo/events.ts'

/** Kept only where the stage's gate was not satisfied. */
const overrideWhy = '以企业提交的申报系统材料为准，经科室会商同意'

export function caseEvents(one: DemoCase): Event[] {
  const { firm, kind, openedOn, officer, year, batch, expectedOn, end, recognition } = one
  const events = [
    at(
      openedOn,
      'case',
      async (stage) => {
        const about = { kind, openedOn, year: String(year), batchName: batch ?? '', expectedOn: expectedOn ?? '' }
        const values = { ...about, firm: stage.firm(firm), officer: stage.officer(officer) }
        stage.facts.set(one, await stage.act(openCase, values))
      },
      officer,
    ),
    ...one.steps.map(({ to, on, recordedOn }) =>
      at(
        recordedOn,
        'case',
        (stage) => stage.tell(moveCase, { case: stage.fact(one), to, happenedOn: on, overrideWhy }),
        officer,
      ),
    ),
  ]
  if (end === null) return events
  const given = recognition
    ? { number: recognition.number, issuedOn: recognition.issuedOn, batchName: recognition.batch, source: '演示数据' }
    : { why: end.why }
  events.push(
    at(
      end.on,
      'case',
      (stage) => stage.tell(endCase, { case: stage.fact(one), end: end.as, happenedOn: end.on, ...given }),
      officer,
    ),
  )
  return events
}
