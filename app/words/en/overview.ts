import type { Like } from '#words/like.ts'
import type { overview as zh } from '#words/zh/overview.ts'

export const overview: Like<typeof zh> = {
  title: 'Overview',
  plan: (day, name, base, end) => `${day}: targets of plan ${name}, base ${base}, end ${end}`,
  noPlan: 'No plan and no targets yet',
  noPlanHint: 'Add a plan and set base and target of the four measures; their progress is then shown here.',
  addPlan: 'Add a plan',
  definitions: 'Definitions',
  tag: 'Tags',
  definition: {
    'high-tech-firms': 'Counts firms of the district with a high-tech certificate in force that day',
    'xinchuang-firms': 'Counts firms of the district really present in a Xinchuang carrier that day, each once',
    'carrier-area-m2': 'Gross floor area of the carriers open that day, each slice once',
    'innovation-platforms': (levels) => `Counts innovation platforms in force that day: ${levels}`,
  },
  standingRule:
    'Rule of the tag: increment less pace. Above 5 points reachable, within 5 in step, 5 to 15 below slightly behind, lower behind; met once the target is met.',
  ladder: 'Ladder',
  ladderNote: 'by highest rung, each firm once',
  none: 'In the district, not on the ladder',
  firms: 'firms',
  holders: 'Holders',
  awaiting: (count) => `tech SMEs awaiting renewal: ${count}`,
  awaitingHint:
    "Firms whose technology SME number of last year ran out and whose new one is not registered yet; they don't count as technology SMEs",
  trend: 'Trend',
  trendNote: (base) => `month ends since ${base}`,
  noOccupancy: 'No carrier keeps a unit list yet, so occupancy is not stated.',
  inTenThousand: '10k ㎡',
}
