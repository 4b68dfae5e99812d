import { describe, expect, it } from 'vitest'
import { addPlatform } from '#acts/add-platform.server.ts'
import { correctPlatform } from '#acts/correct-platform.server.ts'
import { endPlatform } from '#acts/end-platform.server.ts'
import { upgradePlatform } from '#acts/upgrade-platform.server.ts'
import { platformByFact } from '#db/queries/platforms.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'

const house = useHouse()
const refusal = (code: string) => ({ code })
const lab = { name: '辽宁省北陵智能装备重点实验室', type: 'key-laboratory', level: 'provincial', from: '2021-03-01' }
const add = (values: Record<string, unknown> = {}) => house.carryOut(addPlatform, { ...lab, ...values })
const found = async (fact: string) => house.store.read((db) => platformByFact({ db }, house.officer.viewer, fact))
const countedOn = async (on: string) =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, ['national', 'provincial'])))[
    'innovation-platforms'
  ]

describe('a platform', () => {
  it('counts while it is in force, provincial or higher', async () => {
    const platform = await add()
    await add({ name: '皇姑区中试基地', level: 'municipal' })
    await house.carryOut(endPlatform, { platform, on: '2023-01-01' })
    const days = ['2021-02-28', '2021-03-01', '2022-12-31', '2023-01-01']
    expect(await Promise.all(days.map(countedOn))).toEqual([0, 1, 1, 0])
  })

  it('is hosted by a firm of the register, or by whom the form names', async () => {
    const firm = await aFirm(house, '沈阳北陵智航装备有限公司')
    expect(await found(await add({ host: '沈阳北陵智航装备有限公司' }))).toMatchObject({ host: { id: firm } })
    expect(await found(await add({ name: '另一实验室', host: '沈阳师范大学' }))).toMatchObject({
      host: null,
      platform: { hostName: '沈阳师范大学' },
    })
  })

  it('is entered once for a day, and may be entered again after its end', async () => {
    const platform = await add()
    await expect(add({ from: '2022-01-01' })).rejects.toMatchObject(refusal('platform.known'))
    await house.carryOut(endPlatform, { platform, on: '2023-01-01' })
    await expect(house.carryOut(endPlatform, { platform, on: '2023-02-01' })).rejects.toMatchObject(
      refusal('platform.ended'),
    )
    await add({ from: '2023-01-01' })
  })

  it('is corrected with a reason', async () => {
    const platform = await add()
    const opened = (await found(platform))?.platform.id
    const form = { ...lab, platform, level: 'national', why: '升级文件漏录', wording: opened }
    await house.carryOut(correctPlatform, form)
    expect(await found(platform)).toMatchObject({ platform: { level: 'national', why: '升级文件漏录' } })
    await expect(house.carryOut(correctPlatform, form)).rejects.toMatchObject(refusal('form.stale'))
  })

  it('that is upgraded counts once on every day: the lower level ends when the higher begins', async () => {
    const lower = await add({ level: 'municipal', field: '智能装备', host: '沈阳师范大学' })
    const upgrade = { platform: lower, level: 'provincial', on: '2023-01-01', number: '辽科发〔2023〕1号' }
    await expect(house.carryOut(upgradePlatform, { ...upgrade, level: 'district' })).rejects.toMatchObject(
      refusal('platform.not-higher'),
    )
    await expect(house.carryOut(upgradePlatform, { ...upgrade, on: '2021-03-01' })).rejects.toMatchObject(
      refusal('range.empty'),
    )
    const higher = await house.carryOut(upgradePlatform, upgrade)
    expect(await found(lower)).toMatchObject({ platform: { level: 'municipal', toOn: '2023-01-01' } })
    expect(await found(higher)).toMatchObject({
      platform: { level: 'provincial', follows: lower, field: '智能装备', hostName: '沈阳师范大学', name: lab.name },
    })
    expect(await Promise.all(['2022-12-31', '2023-01-01'].map(countedOn))).toEqual([0, 1])
    await expect(house.carryOut(upgradePlatform, { ...upgrade, level: 'national' })).rejects.toMatchObject(
      refusal('platform.upgraded'),
    )
    const longer = { ...lab, name: '改名实验室', platform: lower, level: 'municipal', to: '2023-06-01', why: '延期' }
    await expect(house.carryOut(correctPlatform, longer)).rejects.toMatchObject(refusal('platform.both-levels'))
    const national = await house.carryOut(upgradePlatform, {
      ...{ platform: higher, level: 'national', on: '2024-01-01', name: '全国重点实验室' },
    })
    expect(await found(national)).toMatchObject({ platform: { follows: higher, name: '全国重点实验室' } })
    expect(await Promise.all(['2023-12-31', '2024-01-01'].map(countedOn))).toEqual([1, 1])
  })

  it("is the officer's to enter", async () => {
    await expect(house.carryOut(addPlatform, lab, house.leader)).rejects.toMatchObject(refusal('not-allowed'))
  })
})
