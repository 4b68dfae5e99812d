import { expect, test } from 'vitest'
import { correctName } from '#acts/correct-name.server.ts'
import { correctResidence } from '#acts/correct-residence.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { editFirm } from '#acts/edit-firm.server.ts'
import { lookUpFirm } from '#acts/look-up-firm.server.ts'
import { moveFirmIn } from '#acts/move-firm-in.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { reinstateFirm } from '#acts/reinstate-firm.server.ts'
import { renameFirm } from '#acts/rename-firm.server.ts'
import { revealContact } from '#acts/reveal-contact.server.ts'
import { withdrawResidence } from '#acts/withdraw-residence.server.ts'
import { journalPage } from '#db/queries/journal.ts'
import { completeCode } from '#domain/credit-code.ts'
import { useHouse } from '#tests/house.ts'
import { firmEditView, firmFileView } from '#views/firm-file.server.ts'
import { firmListView } from '#views/firm-list.server.ts'

const house = useHouse()
const code = completeCode('91210105', 'MA0XW3D2')
const yunling = { name: '沈阳云岭数据科技有限公司', code, registeredOn: '2019-03-01' }

const register = (values: Record<string, unknown> = yunling) => house.carryOut(registerFirm, values)
const fileOf = (firm: string, on: string | null = null) => house.lookAt(firmFileView, { firm }, house.officer, on)
const found = async (q: string, more: Record<string, unknown> = {}) =>
  (await house.lookAt(firmListView, { q, ...more })).rows.map(({ name }) => name)

test('a registered firm belongs to the district from its founding, presumed', async () => {
  const { firm, residences, inDistrict } = await fileOf(await register())
  expect(firm).toMatchObject({ name: yunling.name, code, codeStanding: 'sound', version: 1 })
  expect(residences).toMatchObject([{ fromOn: '2019-03-01', toOn: null, presumed: true, arrival: 'registered' }])
  expect(inDistrict).toBe(true)
})

test('with a day of moving in it belongs from that day, stated', async () => {
  const firm = await register({ ...yunling, movedInOn: '2021-05-01', movedInFrom: '铁西区' })
  const { residences, inDistrict } = await fileOf(firm, '2021-04-30')
  expect(residences).toMatchObject([{ fromOn: '2021-05-01', presumed: false, arrival: 'moved-in', place: '铁西区' }])
  expect(inDistrict).toBe(false)
})

test('without any day it always belonged', async () => {
  const { residences } = await fileOf(await register({ name: '沈阳无日期有限公司' }))
  expect(residences).toMatchObject([{ fromOn: null, presumed: true, arrival: 'unknown' }])
})

test('the same code is refused and leads to the firm that has it', async () => {
  const firm = await register()
  await expect(register({ name: '沈阳另一家有限公司', code })).rejects.toMatchObject({
    code: 'firm.code-known',
    detail: { name: yunling.name, firm },
  })
})

test('the same name without a code is refused, with another code it is another firm', async () => {
  await register()
  await expect(register({ name: '沈阳云岭数据科技 有限公司' })).rejects.toMatchObject({ code: 'firm.name-known' })
  await register({ ...yunling, code: completeCode('91210105', 'MA0Y1C8K') })
  expect(await found('云岭')).toHaveLength(2)
})

test('a failing code needs a reason, and then waits to be verified', async () => {
  const failing = `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`
  await expect(register({ ...yunling, code: failing })).rejects.toMatchObject({
    code: 'firm.code-fails',
    field: 'code',
  })
  const { firm } = await fileOf(await register({ ...yunling, code: failing, codeReason: '已核对营业执照' }))
  expect(firm).toMatchObject({ code: failing, codeStanding: 'to-verify', codeReason: '已核对营业执照' })
})

test('a slip is suggested, never changed by itself, and taken up only when asked', async () => {
  const slip = code.replace('0', 'O')
  await expect(register({ ...yunling, code: slip })).rejects.toMatchObject({ detail: { suggestion: code } })
  const { firm } = await fileOf(await register({ ...yunling, code: slip, codeMeant: code }))
  expect(firm).toMatchObject({ code, codeStanding: 'sound' })
})

test('a code rounded by a spreadsheet is never kept', async () => {
  const values = { ...yunling, code: '9.1210105E+17', codeReason: '就是它' }
  await expect(register(values)).rejects.toMatchObject({ code: 'firm.code-fails', detail: { keepable: false } })
})

test('a firm can be founded or moved in neither tomorrow nor before it was founded', async () => {
  await expect(register({ ...yunling, registeredOn: '2024-07-01' })).rejects.toMatchObject({ code: 'day.ahead' })
  await expect(register({ ...yunling, movedInOn: '2019-02-28' })).rejects.toMatchObject({
    code: 'firm.before-registration',
  })
})

test('the second saver is told what the first one saved', async () => {
  const firm = await register()
  await house.carryOut(editFirm, { ...yunling, firm, version: '1', address: '黄河北大街1号' })
  await expect(
    house.carryOut(editFirm, { ...yunling, firm, version: '1', address: '崇山东路2号' }),
  ).rejects.toMatchObject({ code: 'form.stale', current: { address: '黄河北大街1号' } })
  await house.carryOut(editFirm, { ...yunling, firm, version: '2', address: '崇山东路2号' })
  expect((await fileOf(firm)).firm).toMatchObject({ address: '崇山东路2号', version: 3 })
})

test('capital is typed in 万元 and kept in 元', async () => {
  expect((await fileOf(await register({ ...yunling, capital: '1,200.5' }))).firm.capitalYuan).toBe(12_005_000)
})

test('a presumed start follows the corrected founding day', async () => {
  const firm = await register()
  await house.carryOut(editFirm, { code, firm, version: '1', registeredOn: '2018-01-01' })
  expect((await fileOf(firm)).residences).toMatchObject([{ fromOn: '2018-01-01', presumed: true }])
})

test('a renamed firm bears the name of the day and is found by both', async () => {
  const firm = await register()
  await house.carryOut(renameFirm, { firm, version: '1', name: '沈阳云岭智能科技有限公司', fromOn: '2023-05-01' })
  expect((await fileOf(firm, '2023-04-30')).firm.nameOn).toBe(yunling.name)
  expect((await fileOf(firm, '2023-05-01')).firm.nameOn).toBe('沈阳云岭智能科技有限公司')
  for (const q of ['云岭数据', '云岭智能', 'yunlingshuju', 'syylzn', 'YLSJ', code.slice(-6).toLowerCase()])
    expect([q, await found(q)]).toEqual([q, ['沈阳云岭智能科技有限公司']])
})

test('a name can be corrected with a reason, and its day moves the end of the one before', async () => {
  const firm = await register()
  await house.carryOut(renameFirm, { firm, version: '1', name: '沈阳云岭智能科技有限公司', fromOn: '2023-05-01' })
  const second = (await fileOf(firm)).names[1]
  const right = { name: '沈阳云岭智慧科技有限公司', fromOn: '2023-06-01', why: '录入有误' }
  await house.carryOut(correctName, { firm, fact: second?.fact, ...right })
  const { names, firm: now } = await fileOf(firm)
  expect(names).toMatchObject([{ toOn: '2023-06-01' }, { name: right.name, fromOn: '2023-06-01', why: '录入有误' }])
  expect(now.name).toBe(right.name)
  expect(await found('云岭智能')).toEqual([])
})

test('a firm that moved out counts until that day, and may come back', async () => {
  const firm = await register()
  await house.carryOut(moveFirmOut, { firm, toOn: '2022-01-01', place: '浑南区' })
  expect((await fileOf(firm, '2021-12-31')).inDistrict).toBe(true)
  expect((await fileOf(firm, '2022-01-01')).inDistrict).toBe(false)
  await expect(house.carryOut(moveFirmOut, { firm, toOn: '2022-02-01' })).rejects.toMatchObject({
    code: 'firm.already-left',
  })
  await expect(house.carryOut(moveFirmIn, { firm, fromOn: '2021-12-31' })).rejects.toMatchObject({
    code: 'firm.already-here',
  })
  await house.carryOut(moveFirmIn, { firm, fromOn: '2023-01-01' })
  expect((await fileOf(firm, '2023-01-01')).inDistrict).toBe(true)
})

test('a deregistered firm is gone from that day; a mistaken entry can be taken back', async () => {
  const firm = await register()
  await house.carryOut(deregisterFirm, { firm, on: '2023-01-01' })
  expect((await fileOf(firm, '2022-12-31')).inDistrict).toBe(true)
  expect((await fileOf(firm)).inDistrict).toBe(false)
  await expect(house.carryOut(moveFirmIn, { firm, fromOn: '2024-01-01' })).rejects.toMatchObject({
    code: 'firm.deregistered',
  })
  await house.carryOut(reinstateFirm, { firm, why: '误登' })
  expect((await fileOf(firm)).inDistrict).toBe(true)
})

test('a time in the district is corrected with its reason, never over another one', async () => {
  const firm = await register()
  await house.carryOut(moveFirmOut, { firm, toOn: '2022-01-01' })
  await house.carryOut(moveFirmIn, { firm, fromOn: '2023-01-01' })
  const [first, second] = (await fileOf(firm)).residences
  const right = { firm, fact: first?.fact, fromOn: '2019-03-01', arrival: 'registered', why: '按工商档案' }
  await expect(house.carryOut(correctResidence, { ...right, toOn: '2023-02-01' })).rejects.toMatchObject({
    code: 'range.overlaps',
  })
  await house.carryOut(correctResidence, { ...right, toOn: '2022-06-01' })
  await house.carryOut(withdrawResidence, { firm, fact: second?.fact, why: '误登' })
  expect((await fileOf(firm)).residences).toMatchObject([{ toOn: '2022-06-01', presumed: false, why: '按工商档案' }])
})

test('contacts are masked until someone looks, and looking is journalled', async () => {
  const firm = await register({ ...yunling, contactName: '欧阳小明', contactPhone: '13812341234' })
  expect((await fileOf(firm)).contact).toEqual({ name: '欧***', phone: '138****1234' })
  expect(JSON.stringify(await fileOf(firm))).not.toContain('13812341234')
  expect(await house.carryOut(revealContact, { firm })).toEqual({ name: '欧阳小明', phone: '13812341234' })
  await expect(house.carryOut(revealContact, { firm }, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
  const rows = await house.store.read((db) =>
    journalPage({ db }, house.auditor.viewer, { act: 'reveal-contact' }, { size: 5, offset: 0 }),
  )
  expect(rows).toMatchObject([{ result: 'refused' }, { result: 'done', subject: firm }])
  expect(JSON.stringify(rows)).not.toContain('1381234')
})

test('editing a firm reveals no contact and keeps the one left masked', async () => {
  const firm = await register({ ...yunling, contactName: '欧阳小明', contactPhone: '13812341234' })
  const { values } = await house.lookAt(firmEditView, { firm })
  expect(values).toMatchObject({ contactName: '欧***', contactPhone: '138****1234' })
  await house.carryOut(editFirm, { ...values, firm, version: '1', address: '黄河北大街1号' })
  expect(await house.carryOut(revealContact, { firm })).toEqual({ name: '欧阳小明', phone: '13812341234' })
  await house.carryOut(editFirm, { ...values, firm, version: '2', contactPhone: '13900001111' })
  expect((await house.carryOut(revealContact, { firm })).phone).toBe('13900001111')
  await expect(
    house.carryOut(editFirm, { ...values, firm, version: '3', contactPhone: '139****1112' }),
  ).rejects.toMatchObject({ errors: { contactPhone: 'invalid' } })
})

test('an operator sees no firm outside the own carriers but may ask whether one is registered', async () => {
  const firm = await register()
  const operator = house.operator(['carrier-1'])
  await expect(house.lookAt(firmFileView, { firm }, operator)).rejects.toMatchObject({ code: 'not-found' })
  expect((await house.lookAt(firmListView, {}, operator)).total).toBe(0)
  expect(await house.carryOut(lookUpFirm, { text: code.toLowerCase() }, operator)).toEqual({ name: yunling.name, code })
  expect(await house.carryOut(lookUpFirm, { text: yunling.name }, operator)).toEqual({ name: yunling.name, code })
  await expect(house.carryOut(lookUpFirm, { text: '云岭' }, operator)).rejects.toMatchObject({
    code: 'firm.not-in-register',
  })
})

test('leaders and operators change nothing', async () => {
  const firm = await register()
  for (const person of [house.leader, house.operator(['carrier-1'])]) {
    await expect(house.carryOut(registerFirm, { name: '甲' }, person)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(house.carryOut(moveFirmOut, { firm, toOn: '2024-01-01' }, person)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  }
})
