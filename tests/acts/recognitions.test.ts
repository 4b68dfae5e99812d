import { beforeEach, describe, expect, test } from 'vitest'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { withdrawRecognition } from '#acts/withdraw-recognition.server.ts'
import { changing } from '#db/changing.ts'
import { recognitionsOf, wordingsOf } from '#db/queries/recognitions.ts'
import { ruleSet } from '#db/schema/recognition.ts'
import { district, useHouse } from '#tests/house.ts'
import { figuresView } from '#views/figures.server.ts'
import { recogniseAnyView } from '#views/recognition-file.server.ts'

const house = useHouse()
let hangyuan = ''

beforeEach(async () => {
  hangyuan = await house.carryOut(registerFirm, { name: '沈阳航远软件有限公司', registeredOn: '2018-03-12' })
})

const certificate = { kind: 'high-tech', number: 'GR202121000123', issuedOn: '2021-09-24' }
const recognise = (values: Record<string, unknown> = {}, firm = hangyuan) =>
  house.carryOut(recogniseFirm, { firm, ...certificate, ...values })
const recorded = (firm = hangyuan) => house.store.read((db) => recognitionsOf({ db }, house.officer.viewer, firm))
const holdersOn = async (on: string) => (await house.lookAt(figuresView, {}, house.officer, on)).holders

describe('registering', () => {
  test('a high-tech certificate holds from its day to the same day 36 months on', async () => {
    await recognise()
    const [one] = await recorded()
    expect(one).toMatchObject({ fromOn: '2021-09-24', toOn: '2024-09-24', ruleSet: 'HNTE_2016', form: 'recognition' })
    expect((await holdersOn('2024-09-23'))['high-tech']).toBe(1)
    expect((await holdersOn('2024-09-24'))['high-tech']).toBe(0)
  })

  test('the firm is named by its id, full code or exact name; any other text is refused at its field', async () => {
    await recognise({}, '沈阳航远软件有限公司 ')
    expect(await recorded()).toHaveLength(1)
    await expect(recognise({ number: 'GR2' }, '航远')).rejects.toMatchObject({
      code: 'firm.not-in-register',
      field: 'firm',
    })
    await house.lookAt(recogniseAnyView)
    await expect(house.lookAt(recogniseAnyView, {}, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('a 科小 number holds from the day of registration, never earlier, to New Year', async () => {
    await recognise({ kind: 'tech-sme', number: '202421010508000123', issuedOn: '2024-03-15' })
    expect((await recorded())[0]).toMatchObject({ fromOn: '2024-03-15', toOn: '2025-01-01', form: 'registration' })
    expect((await holdersOn('2024-03-14'))['tech-sme']).toBe(0)
  })

  test('有效期至 is inclusive: the first day without it is the next', async () => {
    await recognise({ validUntil: '2024-09-30' })
    expect((await recorded())[0]?.toOn).toBe('2024-10-01')
  })

  test('the figures move with it at once', async () => {
    expect((await holdersOn('2024-06-30')).gazelle).toBe(0)
    await recognise({ kind: 'gazelle', number: '', issuedOn: '2022-06-01' })
    expect((await holdersOn('2024-06-30')).gazelle).toBe(1)
  })

  test('a renewal may begin before the old certificate ends; the firm counts once', async () => {
    await recognise()
    await recognise({ number: 'GR202421000456', issuedOn: '2024-08-01' })
    const [newer, older] = await recorded()
    expect([newer?.route, older?.route]).toEqual(['renewal', 'first'])
    expect((await holdersOn('2024-08-15'))['high-tech']).toBe(1)
  })

  test('更名换证 keeps number and end: no day is added', async () => {
    await recognise()
    await recognise({ issuedOn: '2022-05-20', route: 'renamed' })
    expect((await recorded())[0]).toMatchObject({ fromOn: '2022-05-20', toOn: '2024-09-24', number: 'GR202121000123' })
  })

  test('更名换证 without a certificate to replace is refused', async () => {
    await expect(recognise({ route: 'renamed' })).rejects.toMatchObject({ code: 'recognition.nothing-to-replace' })
  })

  test('the same kind and number twice is refused, however it is written', async () => {
    const other = await house.carryOut(registerFirm, { name: '沈阳另一家科技有限公司', registeredOn: '2019-01-01' })
    await recognise()
    const again = recognise({ number: ' gr２０２１21000123', issuedOn: '2021-10-01' }, other)
    await expect(again).rejects.toMatchObject({ code: 'recognition.known', field: 'number' })
    expect(await recorded(other)).toEqual([])
  })

  test('the same kind from the same day twice is refused, numbered or not', async () => {
    await recognise({ kind: 'eaglet', number: '' })
    const again = recognise({ kind: 'eaglet', number: '' })
    await expect(again).rejects.toMatchObject({ code: 'recognition.known-day' })
  })

  test('a day before the firm was registered is refused', async () => {
    const early = recognise({ issuedOn: '2018-03-11' })
    await expect(early).rejects.toMatchObject({
      code: 'recognition.before-registration',
      detail: { registeredOn: '2018-03-12' },
      field: 'issuedOn',
    })
  })

  test('an oddly shaped number is kept', async () => {
    await recognise({ number: '2021-X-7' })
    expect((await recorded())[0]?.number).toBe('2021-X-7')
  })

  test('a day without a rule set needs 有效期至', async () => {
    const old = await house.carryOut(registerFirm, { name: '沈阳老字号科技有限公司', registeredOn: '1998-01-01' })
    const early = { kind: 'high-tech', number: 'X1', issuedOn: '2006-05-01' }
    await expect(recognise(early, old)).rejects.toMatchObject({ code: 'recognition.no-rule-set' })
    await recognise({ ...early, validUntil: '2009-04-30' }, old)
    expect((await recorded(old))[0]).toMatchObject({ ruleSet: null, toOn: '2009-05-01' })
  })

  test('a rule set of the installation goes before the program’s own', async () => {
    await house.store.change(async (db) => {
      const tx = changing(db, { now: house.clockwork.now, by: 'setup', district })
      await tx.db.insert(ruleSet).values({
        ...{ key: 'HNTE_NEXT', district, titleZh: '新办法', titleEn: 'Next', authority: '工业和信息化部' },
        ...{ jurisdiction: 'CN', kinds: ['high-tech'], validity: { kind: 'months', months: 24 }, confidence: 'seen' },
      })
    })
    await recognise()
    expect((await recorded())[0]).toMatchObject({ ruleSet: 'HNTE_NEXT', toOn: '2023-09-24' })
  })

  test('a leader may look but not register', async () => {
    const attempt = house.carryOut(recogniseFirm, { firm: hangyuan, ...certificate }, house.leader)
    await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('correcting', () => {
  test('the old wording stays visible with who, when and why', async () => {
    const { recognition } = await recognise()
    await house.carryOut(correctRecognition, { recognition, ...certificate, issuedOn: '2021-10-24', why: '日期录错' })
    expect((await recorded())[0]).toMatchObject({ fact: recognition, fromOn: '2021-10-24', toOn: '2024-10-24' })
    const wordings = await house.store.read((db) => wordingsOf({ db }, house.officer.viewer, recognition))
    expect(wordings.map(({ recognition }) => [recognition.issuedOn, recognition.why])).toEqual([
      ['2021-10-24', '日期录错'],
      ['2021-09-24', null],
    ])
  })

  test('a reason is required', async () => {
    const { recognition } = await recognise()
    const attempt = house.carryOut(correctRecognition, { recognition, ...certificate, why: ' ' })
    await expect(attempt).rejects.toMatchObject({ errors: { why: 'required' } })
  })

  test('the second of two who opened the same wording is shown the first one’s', async () => {
    const { recognition } = await recognise()
    const wording = (await recorded())[0]?.id
    const correct = (issuedOn: string) =>
      house.carryOut(correctRecognition, { recognition, wording, ...certificate, issuedOn, why: '核对证书' })
    await correct('2021-10-24')
    await expect(correct('2021-11-24')).rejects.toMatchObject({
      code: 'form.stale',
      current: { issuedOn: '2021-10-24' },
    })
  })
})

describe('revoking and withdrawing', () => {
  test('a revoked recognition counts until the day before', async () => {
    const { recognition } = await recognise()
    await house.carryOut(revokeRecognition, { recognition, revokedOn: '2023-05-01', why: '抽查不符合认定条件' })
    expect((await holdersOn('2023-04-30'))['high-tech']).toBe(1)
    expect((await holdersOn('2023-05-01'))['high-tech']).toBe(0)
    expect((await recorded())[0]).toMatchObject({ toOn: '2024-09-24', revokedWhy: '抽查不符合认定条件' })
  })

  test('twice, or before it was given, is refused', async () => {
    const { recognition } = await recognise()
    const revoke = (revokedOn: string) =>
      house.carryOut(revokeRecognition, { recognition, revokedOn, why: '抽查不符合认定条件' })
    await expect(revoke('2021-09-23')).rejects.toMatchObject({ code: 'range.empty' })
    await revoke('2023-05-01')
    await expect(revoke('2023-06-01')).rejects.toMatchObject({ code: 'recognition.revoked' })
  })

  test('a correction without the day of revocation lets it stand again', async () => {
    const { recognition } = await recognise()
    await house.carryOut(revokeRecognition, { recognition, revokedOn: '2023-05-01', why: '抽查' })
    await house.carryOut(correctRecognition, { recognition, ...certificate, why: '复议恢复' })
    expect((await recorded())[0]).toMatchObject({ revokedOn: null, revokedWhy: null })
  })

  test('a recognition that was never given is taken back, and its number is free again', async () => {
    const { recognition } = await recognise()
    await house.carryOut(withdrawRecognition, { recognition, why: '误登记到本企业' })
    expect(await recorded()).toEqual([])
    await recognise()
    expect(await recorded()).toHaveLength(1)
  })
})
