import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { addLead } from '#acts/add-lead.server.ts'
import { addPlatform } from '#acts/add-platform.server.ts'
import { addPlatformProject } from '#acts/add-platform-project.server.ts'
import { addSpaceProject } from '#acts/add-space-project.server.ts'
import { correctPipelineStep } from '#acts/correct-pipeline-step.server.ts'
import { editLead } from '#acts/edit-lead.server.ts'
import { endPipelineItem } from '#acts/end-pipeline-item.server.ts'
import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { openSpaceProject } from '#acts/open-space-project.server.ts'
import { passPlatformProject } from '#acts/pass-platform-project.server.ts'
import { setChainLinks } from '#acts/set-chain-links.server.ts'
import { settleLead } from '#acts/settle-lead.server.ts'
import { undoPipelineStep } from '#acts/undo-pipeline-step.server.ts'
import { winLead } from '#acts/win-lead.server.ts'
import { chainLinksOf } from '#db/queries/chain-links.ts'
import { firmStays } from '#db/queries/firm-stays.ts'
import { firmByCode } from '#db/queries/firms.ts'
import { changesOfActs, journalPage } from '#db/queries/journal.ts'
import { itemLog, itemSeen, itemSteps, leadSeen } from '#db/queries/pipelines.ts'
import { platformByFact } from '#db/queries/platforms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { faultOf, lifeOf, spansOf } from '#domain/case.ts'
import { completeCode } from '#domain/credit-code.ts'
import { addDays } from '#domain/day.ts'
import { type Pipeline, pipelineStages, stateFrom } from '#domain/pipeline.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { carrierFile } from '#views/carrier-file.server.ts'
import { firmFileView } from '#views/firm-file.server.ts'

const house = useHouse()
const today = '2024-06-30'
const code = completeCode('91210105', 'MA0XW3D2')

const reading = <T>(read: (db: { db: Parameters<Parameters<typeof house.store.read>[0]>[0] }) => Promise<T>) =>
  house.store.read((db) => read({ db }))
const viewer = () => house.officer.viewer
const logOf = (item: string) => reading(async (tx) => itemLog(await itemSteps(tx, item)))
const rowOf = async (pipeline: Pipeline, item: string) => {
  const row = await reading((tx) => itemSeen(tx, viewer(), pipeline, item))
  if (!row) throw new Error('no such item')
  return row
}
const aLead = (values: Record<string, unknown> = {}) =>
  house.carryOut(addLead, { name: '沈阳启芯微电子有限公司', openedOn: '2024-01-10', ...values })
const move = (pipeline: Pipeline, item: string, to: string, values: Record<string, unknown> = {}) =>
  house.carryOut(movePipelineItem, { pipeline, item, to, ...values })

describe('a lead', () => {
  test('begins in the first stage, is known by its name once while it is under way, and by officers only', async () => {
    const id = await aLead({ promisedInvestment: '1,200.5', area: '300', chainLink: 'chip', xinchuang: 'on' })
    expect(await rowOf('lead', id)).toMatchObject({
      stage: 'found',
      promisedInvestmentYuan: 12_005_000,
      areaCent: 30_000,
    })
    await expect(aLead()).rejects.toMatchObject({ code: 'pipeline.known', field: 'name' })
    await expect(house.carryOut(addLead, { name: '甲', openedOn: today }, house.leader)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(aLead({ name: '乙', openedOn: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead' })
    await house.carryOut(endPipelineItem, {
      pipeline: 'lead',
      item: id,
      end: 'lost',
      happenedOn: today,
      why: '落户外区',
    })
    await aLead()
  })

  test('moves on and back; a step before the last, ahead, to the same or no stage is refused', async () => {
    const id = await aLead()
    await move('lead', id, 'talks', { happenedOn: '2024-02-01' })
    await move('lead', id, 'found', { happenedOn: '2024-03-01' })
    await move('lead', id, 'talks', { happenedOn: '2024-03-11' })
    expect(spansOf(await logOf(id), today).map(({ stage, days }) => [stage, days])).toEqual([
      ['found', 22],
      ['talks', 29],
      ['found', 10],
      ['talks', 111],
    ])
    await expect(move('lead', id, 'talks')).rejects.toMatchObject({ code: 'pipeline.same-stage' })
    await expect(move('lead', id, 'planned')).rejects.toMatchObject({ code: 'pipeline.no-stage' })
    await expect(move('lead', id, 'signed', { happenedOn: '2024-03-01' })).rejects.toMatchObject({
      code: 'pipeline.before-entry',
    })
    await expect(move('lead', id, 'signed', { happenedOn: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead' })
    await expect(move('lead', id, 'moved-in')).rejects.toMatchObject({ code: 'lead.no-firm' })
  })

  test('the second of two who move it is told where it stands and by whom', async () => {
    const id = await aLead()
    await move('lead', id, 'talks', { version: 1 })
    await expect(move('lead', id, 'signed', { version: 1 })).rejects.toMatchObject({
      code: 'pipeline.changed',
      status: 409,
      detail: { zh: '洽谈' },
    })
  })

  test('is edited by whoever saw it as it is; the second saver sees both', async () => {
    const id = await aLead()
    await house.carryOut(editLead, { lead: id, version: 1, name: '沈阳启芯微电子有限公司', note: '总部在京' })
    const second = house.carryOut(editLead, { lead: id, version: 1, name: '沈阳启芯微电子有限公司', note: '另' })
    await expect(second).rejects.toMatchObject({ code: 'form.stale', current: { note: '总部在京' } })
  })

  test('a step’s day is corrected between its neighbours, and an ended lead stands again when that is taken back', async () => {
    const id = await aLead()
    await move('lead', id, 'talks', { happenedOn: '2024-02-01' })
    const steps = await reading((tx) => itemSteps(tx, id))
    const correct = (happenedOn: string) =>
      house.carryOut(correctPipelineStep, {
        ...{ pipeline: 'lead', item: id, step: steps[0]?.fact },
        ...{ happenedOn, why: '录入有误' },
      })
    await expect(correct('2024-02-02')).rejects.toMatchObject({ code: 'pipeline.step-order' })
    await correct('2024-01-20')
    expect((await logOf(id))[0]?.on).toBe('2024-01-20')
    await house.carryOut(endPipelineItem, { pipeline: 'lead', item: id, end: 'lost', happenedOn: today, why: '未成' })
    expect(await rowOf('lead', id)).toMatchObject({ endedAs: 'lost', endWhy: '未成', stage: 'talks' })
    await expect(move('lead', id, 'signed')).rejects.toMatchObject({ code: 'pipeline.ended' })
    await house.carryOut(undoPipelineStep, { pipeline: 'lead', item: id })
    expect(await rowOf('lead', id)).toMatchObject({ endedAs: null, endedOn: null, endWhy: null, stage: 'talks' })
    await house.carryOut(undoPipelineStep, { pipeline: 'lead', item: id })
    await expect(house.carryOut(undoPipelineStep, { pipeline: 'lead', item: id })).rejects.toMatchObject({
      code: 'pipeline.nothing-to-undo',
    })
  })
})

describe('a lead becomes a firm and a stay', () => {
  let carrier = ''
  beforeEach(async () => {
    carrier = await aCarrier(house, { type: 'park', xinchuang: 'on' })
  })
  const settle = (lead: string, values: Record<string, unknown> = {}) =>
    house.carryOut(settleLead, {
      ...{ lead, name: '沈阳启芯微电子有限公司', code, registeredOn: '2024-05-06', carrier },
      ...{ kind: 'physical', area: '300', from: '2024-06-01', ...values },
    })

  test('in one act and one journal row: firm, residence, chain link, stay, and the lead moved in', async () => {
    const id = await aLead({ chainLink: 'chip', xinchuang: 'on' })
    await move('lead', id, 'signed', { happenedOn: '2024-03-01' })
    const { firm } = await settle(id)
    expect(await rowOf('lead', id)).toMatchObject({ stage: 'moved-in', stageSince: '2024-06-01', firm, carrier })
    const known = await reading((tx) => firmByCode(tx, viewer(), code))
    expect(known?.id).toBe(firm)
    expect(await reading((tx) => residencesOf(tx, viewer(), firm))).toMatchObject([{ fromOn: '2024-05-06' }])
    expect(await reading((tx) => firmStays(tx, viewer(), firm))).toMatchObject([
      { carrier, kind: 'physical', areaCent: 30_000, fromOn: '2024-06-01' },
    ])
    expect(await reading((tx) => chainLinksOf(tx, viewer(), [firm]))).toMatchObject([{ link: 'chip', primary: true }])
    const [act] = await reading((tx) => journalPage(tx, viewer(), {}, { size: 1, offset: 0 }))
    expect(act).toMatchObject({ act: 'settle-lead', subjectKind: 'lead', subject: id })
    const changed = await reading((tx) => changesOfActs(tx, viewer(), [act?.id ?? ''], 50))
    expect(new Set(changed.map(({ kind }) => kind))).toEqual(
      new Set(['firm', 'firmName', 'residence', 'firmChainLink', 'stay', 'lead', 'pipelineStep']),
    )
    const page = await house.lookAt(firmFileView, { firm })
    expect(page.origin?.leads).toMatchObject([{ id, openedOn: '2024-01-10' }])
    await expect(settle(id)).rejects.toMatchObject({ code: 'lead.firm-set' })
  })

  test('a firm that the register has is taken as it is, and brought into the district where it was not', async () => {
    const firm = await aFirm(house, '沈阳启芯微电子有限公司', { code })
    const id = await aLead({ code })
    expect(await settle(id)).toMatchObject({ firm })
    expect(await reading((tx) => residencesOf(tx, viewer(), firm))).toHaveLength(1)
  })

  test('a reservation or an address on paper leads to 注册 only; the firm moves in later', async () => {
    const id = await aLead()
    await settle(id, { kind: 'registered', area: '' })
    expect(await rowOf('lead', id)).toMatchObject({ stage: 'registered' })
    await move('lead', id, 'moved-in')
    expect(await rowOf('lead', id)).toMatchObject({ stage: 'moved-in' })
  })

  test('where the stay is refused nothing of it is done', async () => {
    const id = await aLead()
    await expect(settle(id, { from: '2019-12-31' })).rejects.toMatchObject({ code: 'stay.outside-carrier' })
    await expect(settle(id, { kind: 'reserved' })).rejects.toMatchObject({ errors: { unit: 'required' } })
    expect(await reading((tx) => firmByCode(tx, viewer(), code))).toBeNull()
    expect(await rowOf('lead', id)).toMatchObject({ firm: null, stage: 'found', version: 1 })
  })

  test('taken back before 注册 it lets go of its firm, which stays in the register', async () => {
    const id = await aLead()
    const { firm } = await settle(id)
    await house.carryOut(undoPipelineStep, { pipeline: 'lead', item: id })
    expect(await rowOf('lead', id)).toMatchObject({ firm: null, stage: 'found' })
    expect(await reading((tx) => firmByCode(tx, viewer(), code))).toMatchObject({ id: firm })
  })

  test('is won only once its firm is there; what it delivers is entered afterwards too', async () => {
    const id = await aLead()
    const win = () => house.carryOut(winLead, { lead: id, happenedOn: today })
    await expect(win()).rejects.toMatchObject({ code: 'lead.no-firm' })
    await settle(id)
    await win()
    await house.carryOut(editLead, { lead: id, name: '沈阳启芯微电子有限公司', deliveredInvestment: '800' })
    expect(await reading((tx) => leadSeen(tx, viewer(), id))).toMatchObject({
      ...{ endedAs: 'won', endedOn: today, deliveredInvestmentYuan: 8_000_000 },
    })
  })
})

describe('space under way', () => {
  const aSpace = () =>
    house.carryOut(addSpaceProject, {
      ...{ name: '北陵东演示产业园', carrierType: 'park', area: '12000', xinchuang: 'on' },
      ...{ expectedOn: '2024-12-31', openedOn: '2024-01-10' },
    })

  test('opening makes a carrier with its term and area in one act, and can’t be taken back', async () => {
    const id = await aSpace()
    await move('space', id, 'building', { happenedOn: '2024-03-01' })
    const { carrier } = await house.carryOut(openSpaceProject, {
      ...{ space: id, name: '北陵东演示产业园', type: 'park', xinchuang: 'on', from: '2024-06-20', area: '11800' },
    })
    const file = await house.lookAt(carrierFile, { carrier })
    expect(file).toMatchObject({ grossCent: 1_180_000, term: { type: 'park', xinchuang: true, from: '2024-06-20' } })
    expect(await rowOf('space', id)).toMatchObject({ endedAs: 'opened', endedOn: '2024-06-20', carrier })
    await expect(house.carryOut(undoPipelineStep, { pipeline: 'space', item: id })).rejects.toMatchObject({
      code: 'pipeline.opened',
    })
  })

  test('a carrier of that name refuses it, and the project stands as before', async () => {
    const id = await aSpace()
    await aCarrier(house, { name: '北陵东演示产业园' })
    const open = house.carryOut(openSpaceProject, {
      ...{ space: id, name: '北陵东演示产业园', type: 'park', from: '2024-06-20', area: '1' },
    })
    await expect(open).rejects.toMatchObject({ code: 'carrier.name-known' })
    expect(await rowOf('space', id)).toMatchObject({ endedOn: null, version: 1 })
  })
})

describe('platforms under way', () => {
  const project = { name: '演示重点实验室', type: 'key-laboratory', level: 'provincial', openedOn: '2024-01-10' }
  const platformOf = (fact: string | null) => reading((tx) => platformByFact(tx, viewer(), fact ?? ''))
  const aPlatform = () =>
    house.carryOut(addPlatform, {
      ...{ name: '演示重点实验室', type: 'key-laboratory', level: 'municipal', from: '2021-05-01' },
    })

  test('passing makes a platform', async () => {
    const id = await house.carryOut(addPlatformProject, { ...project, field: '智能制造', host: '演示大学' })
    const { platform } = await house.carryOut(passPlatformProject, {
      ...{ project: id, name: '演示重点实验室', number: '辽科发〔2024〕1号', from: '2024-06-20' },
    })
    expect((await platformOf(platform))?.platform).toMatchObject({
      ...{ level: 'provincial', field: '智能制造', hostName: '演示大学', fromOn: '2024-06-20', follows: null },
    })
    await house.carryOut(undoPipelineStep, { pipeline: 'platform', item: id })
    expect(await platformOf(platform)).toBeNull()
    expect(await rowOf('platform', id)).toMatchObject({ endedOn: null, platform: null, stage: 'proposed' })
  })

  test('an upgrade ends the old one’s time and follows it; taken back, the old one counts on', async () => {
    const old = await aPlatform()
    const low = house.carryOut(addPlatformProject, { ...project, level: 'district', upgrades: old })
    await expect(low).rejects.toMatchObject({ code: 'platform-project.not-higher' })
    const id = await house.carryOut(addPlatformProject, { ...project, upgrades: old })
    const { platform } = await house.carryOut(passPlatformProject, {
      ...{ project: id, name: '演示重点实验室', from: '2024-06-20' },
    })
    expect((await platformOf(platform))?.platform).toMatchObject({ level: 'provincial', follows: old })
    expect((await platformOf(old))?.platform).toMatchObject({ level: 'municipal', toOn: '2024-06-20' })
    await house.carryOut(undoPipelineStep, { pipeline: 'platform', item: id })
    expect((await platformOf(old))?.platform).toMatchObject({ toOn: null })
  })

  test('not passed or dropped only for a reason, and with no end of another pipeline', async () => {
    const id = await house.carryOut(addPlatformProject, project)
    const end = (values: Record<string, unknown>) =>
      house.carryOut(endPipelineItem, { pipeline: 'platform', item: id, happenedOn: today, why: '材料不足', ...values })
    await expect(end({ end: 'not-passed', why: '' })).rejects.toMatchObject({ errors: { why: 'required' } })
    await expect(end({ end: 'lost' })).rejects.toMatchObject({ code: 'form.invalid' })
    await end({ end: 'not-passed' })
    expect(await rowOf('platform', id)).toMatchObject({ endedAs: 'not-passed', endWhy: '材料不足' })
  })
})

describe('links of the chain', () => {
  test('hold from their day on; what held before stays known', async () => {
    const firm = await aFirm(house, '沈阳航远软件有限公司')
    const set = (values: Record<string, unknown>) => house.carryOut(setChainLinks, { firm, ...values })
    await set({ primary: 'database', further: ['cloud'] })
    await set({ primary: 'security', further: ['cloud'], from: '2024-03-01' })
    const held = await reading((tx) => chainLinksOf(tx, viewer(), [firm]))
    const shown = held.map(({ link, primary, fromOn, toOn }) => [link, primary, fromOn, toOn])
    expect(shown).toHaveLength(3)
    expect(shown).toEqual(
      expect.arrayContaining([
        ['database', true, null, '2024-03-01'],
        ['cloud', false, null, null],
        ['security', true, '2024-03-01', null],
      ]),
    )
    await expect(set({ primary: 'chip', from: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead' })
  })
})

describe('for any course of a lead', () => {
  const stages = pipelineStages.lead.map(({ key }) => key).filter((key) => key !== 'moved-in')
  const anyAct = fc.oneof(
    fc.record({ do: fc.constant('move'), to: fc.constantFrom(...stages), after: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ do: fc.constant('undo'), to: fc.constant(''), after: fc.constant(0) }),
    fc.record({ do: fc.constant('end'), to: fc.constant(''), after: fc.integer({ min: 0, max: 20 }) }),
  )
  const refused = (cause: unknown) => {
    if (!(cause instanceof Error) || cause.name !== 'Refusal') throw cause
  }

  test('what it says of itself is what its log says, and days add up to its life', async () => {
    let nth = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 8 }), async (acts) => {
        nth += 1
        const id = await aLead({ name: `沈阳演示${nth}号有限公司` })
        for (const { do: what, to, after } of acts) {
          const on = addDays((await logOf(id)).at(-1)?.on ?? '2024-01-10', after)
          if (what === 'move') await move('lead', id, to, { happenedOn: on }).catch(refused)
          else if (what === 'undo')
            await house.carryOut(undoPipelineStep, { pipeline: 'lead', item: id }).catch(refused)
          else
            await house
              .carryOut(endPipelineItem, { pipeline: 'lead', item: id, end: 'lost', happenedOn: on, why: '未成' })
              .catch(refused)
        }
        const log = await logOf(id)
        expect(faultOf(log)).toBeNull()
        const { stage, stageSince, endedOn } = await rowOf('lead', id)
        expect({ stage, stageSince, endedOn }).toEqual(stateFrom(log))
        const days = spansOf(log, today).reduce((sum, one) => sum + one.days, 0)
        expect(days).toBe(lifeOf(log, today))
      }),
      { numRuns: 25 },
    )
  })
})
