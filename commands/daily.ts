// `daily [--json] [--as ACCOUNT]`: does what is due by itself. Run it as often as you like, on as many machines as you like: each
// step is one change that reads before it writes, and the database refuses a second case or task of the same kind.
import { parseArgs } from 'node:util'
import type { Actor } from '#acts/act.server.ts'
import { carryOut } from '#acts/act.server.ts'
import { endExpired } from '#acts/end-expired.server.ts'
import { makeDueTasks } from '#acts/make-due-tasks.server.ts'
import { openDueRenewals } from '#acts/open-due-renewals.server.ts'
import { WrongUsage } from '#commands/faults.ts'
import { withHouse } from '#commands/open.ts'
import { dailySettings } from '#db/queries/settings.ts'
import type { Day } from '#domain/day.ts'
import type { House } from '#server/house.ts'

const usage = 'Usage: npm run --silent daily -- [--json] [--as ACCOUNT]'

export type DailyReport = {
  day: Day
  /** Null where the installation has switched it off. */
  renewals: { opened: number; held: number } | null
  tasks: number
  expired: { sessions: number; links: number }
}

export async function dailyCommand(args: string[]): Promise<number> {
  const options = read(args)
  const report = await withHouse(options.as, runDaily)
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : textOf(report))
  return 0
}

/** Cases first: a certificate whose renewal is under way needs no task to open it. */
export async function runDaily(house: House, actor: Actor): Promise<DailyReport> {
  const { openRenewals } = await house.store.read((db) => dailySettings({ db }))
  return {
    day: house.clock.today(),
    renewals: openRenewals ? await carryOut(house, actor, openDueRenewals, {}) : null,
    tasks: await carryOut(house, actor, makeDueTasks, {}),
    expired: await carryOut(house, actor, endExpired, {}),
  }
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' }, as: { type: 'string' } } }).values
  } catch (cause) {
    throw new WrongUsage(`${cause instanceof Error ? cause.message : cause}\n${usage}`)
  }
}

function textOf({ day, renewals, tasks, expired }: DailyReport): string {
  const held = renewals && renewals.held > 0 ? `, ${renewals.held} held back by the first stage` : ''
  return [
    `Daily run for ${day}`,
    `renewal cases opened: ${renewals ? `${renewals.opened}${held}` : 'switched off'}`,
    `tasks made: ${tasks}`,
    `sessions ended: ${expired.sessions}, spent links forgotten: ${expired.links}`,
    '',
  ].join('\n')
}
