// Those who run the demo's carriers: the one whom everybody may sign in as, and some more.

/** Runs the Xinchuang park and one carrier more. */
export const ownOperator = 'operator'

export const operators = [
  { signInName: 'operator2', name: '钱宁' },
  { signInName: 'operator3', name: '冯雪' },
  { signInName: 'operator4', name: '韩东' },
  { signInName: 'operator5', name: '曹颖' },
] as const
