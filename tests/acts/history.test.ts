// 变更记录: corrections tell what they changed and why, on every page that lists them; contacts stay masked.
import { expect, test } from 'vitest'
import { addPlatform } from '#acts/add-platform.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { correctPlatform } from '#acts/correct-platform.server.ts'
import { correctResidence } from '#acts/correct-residence.server.ts'
import { correctStay } from '#acts/correct-stay.server.ts'
import { correctUnit } from '#acts/correct-unit.server.ts'
import { editCarrier } from '#acts/edit-carrier.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { carrierFile, carrierForms, unitFile } from '#views/carrier-file.server.ts'
import { firmFileView } from '#views/firm-file.server.ts'
import { journalListView } from '#views/journal-list.server.ts'
import { platformFile } from '#views/platform-file.server.ts'
import { stayFile } from '#views/stay-file.server.ts'

const house = useHouse()

test('a carrier’s page tells what became of its stays and rooms, by firm and room, and why', async () => {
  const carrier = await aCarrier(house)
  const unit = await house.carryOut(addUnit, { carrier, number: '101', kind: 'office', gross: '300' })
  const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
  const kept = { carrier, unit, firm, kind: 'physical', from: '2022-01-01' }
  const stay = await house.carryOut(beginStay, kept)
  await house.carryOut(correctStay, { stay, unit, kind: 'physical', from: '2022-02-01', why: '按协议更正' })
  const room = { carrier, unit, number: '102', kind: 'office', gross: '300', from: '2020-01-01', why: '门牌有误' }
  await house.carryOut(correctUnit, room)
  const { changes } = await house.lookAt(carrierFile, { carrier })
  expect(changes[0]).toMatchObject({
    kind: 'unit',
    of: '102',
    why: '门牌有误',
    fields: [{ field: 'number', before: '101', after: '102' }],
  })
  expect(changes[1]).toMatchObject({
    kind: 'stay',
    of: '沈阳云岭数据科技有限公司',
    accountName: '王敏',
    why: '按协议更正',
    fields: [{ field: 'fromOn', before: '2022-01-01', after: '2022-02-01' }],
  })
  expect((await house.lookAt(unitFile, { carrier, unit })).changes.map(({ why }) => why)).toEqual(['门牌有误', null])
  expect((await house.lookAt(stayFile, { stay })).changes.map(({ why }) => why)).toEqual(['按协议更正', null])
  await house.carryOut(withdrawStay, { stay, why: '登记错误' })
  expect((await house.lookAt(carrierFile, { carrier })).changes[0]).toMatchObject({ made: 'ended', why: '登记错误' })
})

test('so do a firm’s and a platform’s, and the auditor’s journal', async () => {
  const firm = await house.carryOut(registerFirm, { name: '沈阳云岭数据科技有限公司', registeredOn: '2019-03-01' })
  const { residences } = await house.lookAt(firmFileView, { firm })
  const moved = { firm, fact: residences[0]?.fact, fromOn: '2019-04-01', arrival: 'registered', why: '按工商档案' }
  await house.carryOut(correctResidence, moved)
  const values = { name: '智能制造实验室', type: 'key-laboratory', level: 'provincial', host: firm, from: '2023-01-01' }
  const platform = await house.carryOut(addPlatform, values)
  await house.carryOut(correctPlatform, { ...values, platform, level: 'national', why: '批文为国家级' })
  const { changes } = await house.lookAt(firmFileView, { firm })
  expect(changes.map(({ kind, why }) => [kind, why])).toContainEqual(['residence', '按工商档案'])
  expect((await house.lookAt(platformFile, { platform })).changes[0]).toMatchObject({
    why: '批文为国家级',
    fields: [{ field: 'level', before: 'provincial', after: 'national' }],
  })
  const { rows } = await house.lookAt(journalListView, { act: 'correct-platform' }, house.auditor)
  expect(rows[0]?.detail).toEqual({ why: '批文为国家级' })
})

test('a carrier’s contact is masked in its form, in its history and for the second saver, and kept so when left alone', async () => {
  const carrier = await aCarrier(house, { contactName: '陈光', contactPhone: '13912345678' })
  const form = async () => {
    const { values, carrier: known } = await house.lookAt(carrierForms, { carrier })
    return { ...values, carrier, version: String(known.version) }
  }
  const [first, second] = [await form(), await form()]
  expect(first).toMatchObject({ contactName: '陈*', contactPhone: '139****5678' })
  await house.carryOut(editCarrier, { ...first, address: '松枝路 2 号' })
  await expect(house.carryOut(editCarrier, second)).rejects.toMatchObject({
    code: 'form.stale',
    current: { contactName: '陈*', contactPhone: '139****5678', address: '松枝路 2 号' },
  })
  await house.carryOut(editCarrier, { ...(await form()), contactPhone: '13712340000' })
  const { phone, contact, changes } = await house.lookAt(carrierFile, { carrier })
  expect([contact, phone]).toEqual(['陈*', '137****0000'])
  expect(changes[0]?.fields).toEqual([{ field: 'contactPhone', before: '139****5678', after: '137****0000' }])
  await expect(house.carryOut(editCarrier, { ...(await form()), contactPhone: '137****' })).rejects.toMatchObject({
    errors: { contactPhone: 'invalid' },
  })
})
