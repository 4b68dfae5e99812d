// How far the imports under way are: looked at by their pages while the act goes on, whoever left the page.
export const importPhases = ['reading', 'judging', 'writing'] as const
export type ImportPhase = (typeof importPhases)[number]
export type ImportProgress = { phase: ImportPhase; done: number; of: number }

const underWay = new Map<string, ImportProgress>()

export const noteProgress = (batch: string, progress: ImportProgress): void => void underWay.set(batch, progress)
export const endProgress = (batch: string): void => void underWay.delete(batch)
export const progressOf = (batch: string): ImportProgress | null => underWay.get(batch) ?? null
