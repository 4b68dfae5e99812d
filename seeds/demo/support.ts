// What the demo’s bureau did for its firms: services, visits and needs, trainings, notes, tasks, and the windows of the year.
import type { DemoCase } from '#seeds/demo/cases.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import type { Event } from '#seeds/demo/events.ts'
import type { DemoFigures } from '#seeds/demo/figures.ts'
import { offerEvents, referrals } from '#seeds/demo/services.ts'
import { handTasks, ruleTasks, windows } from '#seeds/demo/tasks.ts'
import { trainingEvents } from '#seeds/demo/trainings.ts'
import { notes, visits } from '#seeds/demo/visits.ts'

export function supportEvents(chance: Chance, figures: readonly DemoFigures[], cases: readonly DemoCase[]): Event[] {
  return [
    ...offerEvents(),
    ...referrals(chance, figures),
    ...visits(chance, figures),
    ...trainingEvents(chance, figures, cases),
    ...notes(chance, figures),
    ...handTasks(chance, figures),
    ...ruleTasks(chance),
    ...windows(),
  ]
}
