// How long the trials run: short inside `npm test`, long by `npm run trials`.
export const rounds = (short: number, long: number): number => (process.env.TRIALS === 'long' ? long : short)
