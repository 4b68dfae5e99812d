import { act } from '#acts/act.server.ts'
import { addRecord } from '#db/queries/records.ts'
import { addTrainingForm } from '#forms/support.ts'

/** 培训: held or planned. */
export const addTraining = act({
  name: 'add-training',
  may: 'give support',
  form: addTrainingForm,
  once: true,
  async do({ tx, input, about }) {
    const training = await addRecord(tx, 'training', null, input)
    about('training', training)
    return training
  },
})
