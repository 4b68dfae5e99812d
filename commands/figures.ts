// `figures --as-of DAY [--known-on DAY] [--json] [--as ACCOUNT]`: the plan's measures, the holders and the rungs on a day, as all
// that is known now tells or as it was known at the end of another day.
import { parseArgs } from 'node:util'
import { WrongUsage } from '#commands/faults.ts'
import { withHouse } from '#commands/open.ts'
import { isDay } from '#domain/day.ts'
import { figuresView } from '#views/figures.server.ts'
import { lookAt } from '#views/view.server.ts'

const usage = 'Usage: npm run --silent figures -- --as-of 2024-06-30 [--known-on 2024-07-05] [--json] [--as ACCOUNT]'

export async function figuresCommand(args: string[]): Promise<number> {
  const options = read(args)
  const on = options['as-of']
  const known = options['known-on']
  for (const [name, day] of [
    ['--as-of', on],
    ['--known-on', known],
  ] as const)
    if (day !== undefined && !isDay(day))
      throw new WrongUsage(`${name} must be a day like 2024-06-30, not "${day}".\n${usage}`)
  const figures = await withHouse(options.as, (house, { viewer }) =>
    lookAt(house, viewer, figuresView, { on: on ?? null, query: { known } }),
  )
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : textOf(figures))
  return 0
}

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        'as-of': { type: 'string' },
        'known-on': { type: 'string' },
        json: { type: 'boolean' },
        as: { type: 'string' },
      },
    }).values
  } catch (cause) {
    throw new WrongUsage(`${cause instanceof Error ? cause.message : cause}\n${usage}`)
  }
}

type Figures = Awaited<ReturnType<typeof figuresView.load>>

function textOf(figures: Figures): string {
  const lines = figures.measures.map(
    (one) =>
      `${one.key.padEnd(22)}${String(one.actual).padStart(10)} / ${one.comparison} ${one.target}  gap ${one.gap}`,
  )
  const counts = (of: Record<string, number>) =>
    Object.entries(of)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')
  return [
    `${figures.plan}, as of ${figures.asOf}`,
    ...lines,
    `holders: ${counts(figures.holders)}`,
    `rungs: ${counts(figures.rungs)}`,
    '',
  ].join('\n')
}
