// 今日: what calls for work, of the officer's own or of the whole district. It rests on facts, so that it is right whether or
// not the tasks have been made of them.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { firmsAwaiting, firmsAwaitingCount } from '#db/queries/firm-check.ts'
import { firmCount } from '#db/queries/firm-list.ts'
import { topicVersions } from '#db/queries/journal.ts'
import { needsOverdue, needsOverdueCount } from '#db/queries/needs.ts'
import { reportsWaiting } from '#db/queries/reports-waiting.ts'
import { firmNamesOf, lapsingCertificates, standingCases, type Whose, windowsAbout } from '#db/queries/task-facts.ts'
import { openTaskCounts, openTasksDueBy } from '#db/queries/tasks.ts'
import { isSlow } from '#domain/case.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { windowStateOn } from '#domain/filing-window.ts'
import type { Viewer } from '#domain/permission.ts'
import { lapseStepOn, soonDays, taskStateOn } from '#domain/task.ts'
import { filterOf, firmListQuery } from '#forms/firm-list.ts'
import { askedTasks } from '#views/asked-tasks.server.ts'
import { askingOf, keptAnswers } from '#views/kept-answers.server.ts'
import { view } from '#views/view.server.ts'

/** Rows of a part; the rest is one link away. */
const shown = 8

/** Days and people asked about at once; each answer is a few rows. */
const mostAnswers = 200

type Asking = { tx: Reading; viewer: Viewer; on: Day; whose: Whose }

export const todayView = view({
  name: 'today',
  may: 'keep tasks',
  query: z.object({ whose: z.enum(['mine', 'all']).catch('mine') }),
  async load({ tx, viewer, on, today, house, query }) {
    const whose = query.whose === 'mine' ? viewer.account : null
    const asking = { tx, viewer, on, whose }
    const asked = (on === today ? await askedTasks({ tx, viewer, house, today }) : []).filter(
      ({ officer, firm }) => whose === null || officer === whose || firm === null,
    )
    const names = await firmNamesOf(
      tx,
      viewer,
      asked.slice(0, shown).flatMap(({ firm }) => firm ?? []),
    )
    const reports = await reportsWaiting(tx, viewer, whose)
    const windows = await windowsAbout(tx, viewer, on)
    const facts = await askingOf(tx, viewer, house)
    const question = { on, whose, cases: (await topicVersions(tx, viewer)).cases }
    return {
      on,
      whose: query.whose,
      me: viewer.account,
      tasks: (await openTasksDueBy(tx, viewer, addDays(on, soonDays), whose, shown)).map((row) => ({
        ...row,
        state: taskStateOn(on, row.task),
      })),
      counts: await openTaskCounts(tx, viewer, on, whose),
      asked: {
        count: asked.length,
        rows: asked.slice(0, shown).map((one) => ({
          ...one,
          state: taskStateOn(on, { dueOn: one.dueOn, doneOn: null }),
          firmName: one.firm === null ? null : (names.get(one.firm) ?? null),
        })),
      },
      lapsing: await keptLapsing(facts, question, () => lapsing(asking)),
      slow: await keptSlow(facts, question, () => slow(asking)),
      needs: {
        count: await needsOverdueCount(tx, viewer, on, whose),
        rows: await needsOverdue(tx, viewer, on, whose, shown),
      },
      windows: windows
        .map((one) => ({ ...one, state: windowStateOn(on, one) }))
        .filter(({ state }) => state === 'near' || state === 'open'),
      reports: { count: reports.length, rows: reports.slice(0, shown) },
      awaiting: {
        count: await firmsAwaitingCount(tx, viewer),
        rows: await firmsAwaiting(tx, viewer, shown),
      },
    }
  },
})

/** High-tech certificates of the district that lapse within 12 months and have no successor, the first to lapse first. */
async function lapsing({ tx, viewer, on, whose }: Asking) {
  const held = (await lapsingCertificates(tx, viewer, on, whose, shown)).flatMap((one) => {
    const step = lapseStepOn(on, one.to)
    return step === null ? [] : [{ ...one, step, lastDay: addDays(one.to, -1) }]
  })
  const names = await firmNamesOf(
    tx,
    viewer,
    held.map(({ firm }) => firm),
  )
  const list = firmListQuery.parse({ kind: 'high-tech', lapsing: '12', ...(whose ? { officer: whose } : {}) })
  return {
    count: await firmCount(tx, viewer, on, filterOf(list)),
    rows: held.map((one) => ({ ...one, firmName: names.get(one.firm) ?? '' })),
  }
}
const keptLapsing = keptAnswers<Awaited<ReturnType<typeof lapsing>>>(mostAnswers)

async function slow({ tx, viewer, on, whose }: Asking) {
  const all = (await standingCases(tx, viewer, whose)).filter((one) => isSlow(one.since, one.slowAfterDays, on))
  const over = (one: (typeof all)[number]) => daysBetween(one.since, on) - (one.slowAfterDays ?? 0)
  const rows = all.sort((a, b) => over(b) - over(a)).slice(0, shown)
  const names = await firmNamesOf(
    tx,
    viewer,
    rows.map(({ firm }) => firm),
  )
  return {
    count: all.length,
    rows: rows.map((one) => ({ ...one, days: daysBetween(one.since, on), firmName: names.get(one.firm) ?? '' })),
  }
}
const keptSlow = keptAnswers<Awaited<ReturnType<typeof slow>>>(mostAnswers)
