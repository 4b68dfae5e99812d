// Answers are kept while the facts stand still: who pages through a list asks the same questions again and again.
import type { Reading } from '#db/changing.ts'
import { factsVersion } from '#db/queries/journal.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import type { House } from '#server/house.ts'

export type Asking = { viewer: Viewer; house: House; version: number }

/** Who asks, of the facts as they now stand. Found before anything is asked, so that no answer passes for newer than it is. */
export async function askingOf(tx: Reading, viewer: Viewer, house: House): Promise<Asking> {
  return { viewer, house, version: await factsVersion(tx, viewer) }
}

type Answers<Answer> = { version: number; known: Map<string, Answer>; weight: number }

/** A kind of question asked of the database once for as long as no fact changes; of all its answers at most so much is kept. */
export function keptAnswers<Answer>(most: number, weightOf: (answer: Answer) => number = () => 1) {
  const kept = new WeakMap<House['store'], Answers<Answer>>()
  return async ({ viewer, house, version }: Asking, question: unknown, ask: () => Promise<Answer>): Promise<Answer> => {
    const before = kept.get(house.store)
    const answers = before?.version === version && before.weight < most ? before : fresh<Answer>(version)
    if (answers !== before) kept.set(house.store, answers)
    // What the viewer sees is part of the question.
    const key = JSON.stringify([viewer.district, seesWholeDistrict(viewer) ? '' : viewer.carriers, question])
    const known = answers.known.get(key)
    if (known !== undefined) return known
    const answer = await ask()
    answers.known.set(key, answer)
    answers.weight += weightOf(answer)
    return answer
  }
}

const fresh = <Answer>(version: number): Answers<Answer> => ({ version, known: new Map(), weight: 0 })
