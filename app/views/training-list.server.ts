// 培训, with what the records say of those who were invited and came.
import { z } from 'zod'
import {
  firmsOfTraining,
  recognisedBetween,
  trainingById,
  trainingSorts,
  trainingsCount,
  trainingsPage,
} from '#db/queries/trainings.ts'
import { may } from '#domain/permission.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { found } from '#server/refusal.ts'
import { optionalOf, pageOf, pageQuery, written } from '#views/list-query.ts'
import { chosen, sorted } from '#views/support-list.server.ts'
import { view } from '#views/view.server.ts'

export const trainingListView = view({
  name: 'training-list',
  may: 'read support',
  query: z.object({ ...pageQuery, q: written(), kind: optionalOf(recognitionKinds), firm: chosen() }),
  async load({ tx, viewer, query }) {
    const filter = { text: query.q, kind: query.kind, firm: query.firm }
    return {
      rows: await trainingsPage(tx, viewer, filter, pageOf(sorted(query, '-held'), trainingSorts, 'held')),
      total: await trainingsCount(tx, viewer, filter),
      query,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

export const newTrainingView = view({
  name: 'new-training',
  may: 'give support',
  query: z.object({}),
  load: async () => ({}),
})

export const trainingFileView = view({
  name: 'training-file',
  may: 'read support',
  query: z.object({ training: z.string() }),
  async load({ tx, viewer, on, today, query }) {
    const training = found(await trainingById(tx, viewer, query.training))
    const invited = await firmsOfTraining(tx, viewer, training.id)
    const later =
      training.kind === null || training.heldOn > on
        ? null
        : await recognisedBetween(
            tx,
            viewer,
            training.kind,
            training.heldOn,
            on,
            invited.map(({ firm }) => firm.id),
          )
    const rows = invited.map(({ row, firm }) => ({ ...row, firm, later: later?.get(firm.id) ?? null }))
    const group = (some: typeof rows) => ({
      firms: some.length,
      recognised: some.filter((one) => one.later !== null).length,
    })
    return {
      training,
      rows,
      outcome: later && {
        invited: group(rows),
        present: group(rows.filter(({ present }) => present === true)),
        absent: group(rows.filter(({ present }) => present === false)),
      },
      held: training.heldOn <= today,
      on,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})
