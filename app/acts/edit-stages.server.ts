import { act } from '#acts/act.server.ts'
import { casesInStages, type Stage, stagesOf, writeStages } from '#db/queries/stages.ts'
import { isRequirement } from '#domain/case-gate.ts'
import { type EditStagesInput, editStagesForm } from '#forms/stages.ts'
import { refuse, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** The stages of a kind: names, order, thresholds, gates; one is retired only once no open case stands in it. */
export const editStages = act({
  name: 'edit-stages',
  may: 'edit cases',
  form: editStagesForm,
  async do({ tx, viewer, input, about }) {
    about('stage', input.kind)
    const before = await stagesOf(tx, viewer, input.kind)
    refuseStale(input.version, before.version, () => ({ stages: before.stages.map(({ zh }) => zh).join(' - ') }))
    const after = stagesIn(input, before.stages, () => tx.id())
    refuseIf(
      after.every(({ retired }) => retired),
      'stage.none-left',
    )
    const standing = await casesInStages(tx, viewer, input.kind)
    for (const { key, zh, en, retired } of after) {
      const count = standing.get(key) ?? 0
      if (retired && count > 0) refuse('stage.in-use', { zh, en, count })
    }
    await writeStages(tx, input.kind, before, after)
    return input.kind
  },
})

/** The rows as typed, in the order given; a row without a key is a new stage, and one left without a name is none. */
function stagesIn(input: EditStagesInput, known: readonly Stage[], newKey: () => string): Stage[] {
  const rows = input.key.flatMap((key, row): { order: number; stage: Stage }[] => {
    const zh = input.zh[row] ?? ''
    if (key === '' && zh === '') return []
    const gate = input.gate.flatMap((one) => {
      const [at, requirement = ''] = one.split(':')
      return Number(at) === row && isRequirement(requirement) ? [requirement] : []
    })
    const old = known.find((one) => one.key === key)
    const stage: Stage = {
      key: old?.key ?? newKey(),
      zh,
      en: input.en[row] || zh,
      slowAfterDays: input.slow[row] ?? null,
      gate,
      retired: input.retired.includes(String(row)),
    }
    return [{ order: input.order[row] ? Number(input.order[row]) : row + 1, stage }]
  })
  // Logs name their stages for ever: one that was left out of the form stays as it was.
  const kept = known.filter(({ key }) => !rows.some(({ stage }) => stage.key === key))
  return [...rows.sort((a, b) => a.order - b.order).map(({ stage }) => stage), ...kept]
}
