import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { addNote } from '#acts/add-note.server.ts'
import { addOffer } from '#acts/add-offer.server.ts'
import { addTraining } from '#acts/add-training.server.ts'
import { attachFile } from '#acts/attach-file.server.ts'
import { closeNeed } from '#acts/close-need.server.ts'
import { dropSupport } from '#acts/drop-support.server.ts'
import { inviteFirms } from '#acts/invite-firms.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { recordDelivery } from '#acts/record-delivery.server.ts'
import { recordVisit } from '#acts/record-visit.server.ts'
import { referFirm } from '#acts/refer-firm.server.ts'
import { retireOffer } from '#acts/retire-offer.server.ts'
import { takeAttendance } from '#acts/take-attendance.server.ts'
import { withdrawFile } from '#acts/withdraw-file.server.ts'
import { withdrawNote } from '#acts/withdraw-note.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { attachedFileView, firmFilesView, firmNotesView } from '#views/firm-papers.server.ts'
import { gapClosureView } from '#views/gap-closure.server.ts'
import { needFileView, needListView } from '#views/need-list.server.ts'
import { offerListView, supportFileView, supportListView } from '#views/support-list.server.ts'
import { trainingFileView } from '#views/training-list.server.ts'
import { visitFileView, visitListView } from '#views/visit-list.server.ts'

const house = useHouse()
const refusal = (code: string) => ({ code })
let firm = ''
beforeEach(async () => {
  firm = await aFirm(house, '沈阳北陵智航装备有限公司')
})

const offer = { kind: 'finance-tax', name: '研发费用归集辅导', gaps: ['HT-5'] }
const refer = async (values: Record<string, unknown> = {}) =>
  house.carryOut(referFirm, {
    firm,
    offer: values.offer ?? (await house.carryOut(addOffer, offer)),
    condition: 'HT-5',
    referredOn: '2024-03-01',
    ...values,
  })

describe('a service', () => {
  it('is offered for a gap, given to a firm by name, delivered with its result', async () => {
    const id = await house.carryOut(addOffer, offer)
    const support = await refer({ offer: id, firm: '沈阳北陵智航装备有限公司' })
    await house.carryOut(recordDelivery, { support, version: '1', deliveredOn: '2024-04-01', result: '已归集' })
    expect(await house.lookAt(supportFileView, { support })).toMatchObject({
      state: 'delivered',
      support: { ruleSet: 'HNTE_2016', condition: 'HT-5', result: '已归集' },
    })
    expect(await house.lookAt(supportFileView, { support }, house.officer, '2024-03-31')).toMatchObject({
      state: 'open',
    })
    expect((await house.lookAt(offerListView, { gap: 'HT-5' })).rows).toMatchObject([{ given: 1, delivered: 1 }])
    expect((await house.lookAt(offerListView, { gap: 'HT-4' })).rows).toEqual([])
  })

  it('ends once, not before it began and not ahead of today', async () => {
    const support = await refer()
    const deliver = (deliveredOn: string) =>
      house.carryOut(recordDelivery, { support, version: '1', deliveredOn, result: '完成' })
    await expect(deliver('2024-02-29')).rejects.toMatchObject(refusal('support.before-referral'))
    await expect(deliver('2024-07-01')).rejects.toMatchObject(refusal('day.ahead'))
    await house.carryOut(dropSupport, { support, version: '1', droppedOn: '2024-03-05', droppedWhy: '企业自行解决' })
    await expect(deliver('2024-04-01')).rejects.toMatchObject(refusal('support.closed'))
    expect((await house.lookAt(supportListView, { state: 'dropped' })).total).toBe(1)
  })

  it('is known once a name, and can be given no more once retired', async () => {
    const id = await house.carryOut(addOffer, offer)
    await expect(house.carryOut(addOffer, offer)).rejects.toMatchObject(refusal('offer.known'))
    await house.carryOut(retireOffer, { offer: id, version: '1' })
    await expect(refer({ offer: id })).rejects.toMatchObject(refusal('offer.retired'))
    await house.carryOut(addOffer, offer)
  })

  it('is the officer’s to give, and nothing that operators see', async () => {
    await expect(house.carryOut(addOffer, offer, house.leader)).rejects.toMatchObject(refusal('not-allowed'))
    await expect(house.lookAt(supportListView, {}, house.operator([]))).rejects.toMatchObject(refusal('not-allowed'))
    expect((await house.lookAt(supportListView, {}, house.leader)).mayGive).toBe(false)
  })
})

describe('a visit', () => {
  const visit = { visitedOn: '2024-06-01', summary: '扩产，缺资金' }

  it('brings back needs, which stay open until they are closed', async () => {
    const id = await house.carryOut(recordVisit, {
      ...visit,
      firm,
      'need1.summary': '融资三百万元',
      'need1.kind': 'funding',
      'need1.dueOn': '2024-06-20',
      'need2.summary': '厂房',
      'need2.kind': 'space',
    })
    const { needs } = await house.lookAt(visitFileView, { visit: id })
    expect(needs.map(({ state }) => state)).toEqual(['overdue', 'open'])
    expect(await house.lookAt(visitListView, {})).toMatchObject({ visits: 1, firms: 1, rows: [{ needs: 2 }] })
    const need = needs[0]?.id ?? ''
    const close = (closedOn: string) => house.carryOut(closeNeed, { need, version: '1', closedOn, outcome: '对接银行' })
    await expect(close('2024-05-31')).rejects.toMatchObject(refusal('need.closed-before'))
    await close('2024-06-25')
    expect(await house.lookAt(needFileView, { need }, house.officer, '2024-06-24')).toMatchObject({ state: 'overdue' })
    expect(await house.lookAt(needListView, {})).toMatchObject({ total: 1, open: 1, overdue: 0 })
  })

  it('is refused whole where a need has no kind', async () => {
    const values = { ...visit, firm, 'need1.summary': '融资' }
    await expect(house.carryOut(recordVisit, values)).rejects.toMatchObject({ errors: { 'need1.kind': 'required' } })
    expect((await house.lookAt(visitListView, {})).visits).toBe(0)
  })
})

describe('a training', () => {
  const training = { title: '高企申报培训', kind: 'high-tech', heldOn: '2024-01-10' }

  it('invites a pasted list once, takes attendance, and counts who was recognised afterwards', async () => {
    const other = await aFirm(house, '沈阳云岭软件有限公司')
    const id = await house.carryOut(addTraining, training)
    const invite = (firms: string) => house.carryOut(inviteFirms, { training: id, firms })
    expect(await invite('沈阳北陵智航装备有限公司\n沈阳云岭软件有限公司\n')).toBe(2)
    expect(await invite('沈阳云岭软件有限公司')).toBe(0)
    const before = await house.lookAt(trainingFileView, { training: id })
    const came = before.rows.find((row) => row.firm.id === firm)?.id
    const asked = before.rows.map((row) => row.id)
    await house.carryOut(takeAttendance, { training: id, asked, select: came })
    const grant = { kind: 'high-tech', issuedOn: '2024-05-20' }
    await house.carryOut(recogniseFirm, { ...grant, firm, number: 'GR202421000001' })
    await house.carryOut(recogniseFirm, { ...grant, firm: other, number: 'GR202421000002', issuedOn: '2024-01-09' })
    expect((await house.lookAt(trainingFileView, { training: id })).outcome).toEqual({
      invited: { firms: 2, recognised: 1 },
      present: { firms: 1, recognised: 1 },
      absent: { firms: 1, recognised: 0 },
    })
    expect((await house.lookAt(trainingFileView, { training: id }, house.officer, '2024-05-19')).outcome).toMatchObject(
      { present: { firms: 1, recognised: 0 } },
    )
  })

  it('invites nobody where the list names a firm that is not in the register', async () => {
    const id = await house.carryOut(addTraining, training)
    const asked = house.carryOut(inviteFirms, { training: id, firms: '沈阳北陵智航装备有限公司, 不存在公司' })
    await expect(asked).rejects.toMatchObject({ code: 'training.firms-unknown', detail: { unknown: ['不存在公司'] } })
    expect((await house.lookAt(trainingFileView, { training: id })).rows).toEqual([])
  })
})

describe('a note', () => {
  it('is withdrawn by its writer only', async () => {
    const note = await house.carryOut(addNote, { firm, text: '已通电话\n下周走访' })
    const colleague = house.person('周强', ['officer'])
    const withdraw = { firm, note, version: '1' }
    await expect(house.carryOut(withdrawNote, withdraw, colleague)).rejects.toMatchObject(refusal('note.not-own'))
    expect((await house.lookAt(firmNotesView, { firm })).notes).toMatchObject([
      { text: '已通电话\n下周走访', mine: true },
    ])
    await house.carryOut(withdrawNote, withdraw)
    expect((await house.lookAt(firmNotesView, { firm })).notes).toEqual([])
  })
})

describe('a file', () => {
  const text = (content: string) => new TextEncoder().encode(content)
  const attach = (name: string, bytes: Uint8Array) => house.carryOut(attachFile, { firm, file: { name, bytes } })
  const pdf = text('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

  it('is given back byte by byte, to those who may see it, until it is taken off', async () => {
    const file = await attach('..\\..\\佐证 材料.pdf', pdf)
    const taken = await house.lookAt(attachedFileView, { file })
    expect(taken).toMatchObject({ name: '佐证 材料.pdf', type: 'pdf' })
    expect(Buffer.from(taken.bytes).equals(Buffer.from(pdf))).toBe(true)
    await expect(house.lookAt(attachedFileView, { file }, house.operator([]))).rejects.toMatchObject(
      refusal('not-found'),
    )
    await expect(attach('又一份.pdf', pdf)).rejects.toMatchObject(refusal('file.known'))
    await house.carryOut(withdrawFile, { firm, file })
    await expect(house.lookAt(attachedFileView, { file })).rejects.toMatchObject(refusal('not-found'))
    expect(readFileSync(join(house.house.filesFolder, file)).length).toBe(pdf.length)
  })

  it.each([
    ['图片.png', text('%PDF-1.4\n%%EOF'), 'not-what-it-says'],
    ['程序.exe', text('MZ hello'), 'kind-not-taken'],
    ['脚本.txt', text('#!/bin/sh\nrm -rf /'), 'scripts'],
    ['网页.txt', text('<html><script>alert(1)</script>'), 'scripts'],
    ['表.csv', new Uint8Array([0, 1, 2, 3, 4]), 'kind-not-taken'],
    ['压缩.docx', new Uint8Array([0x52, 0x61, 0x72, 0x21, 1, 2]), 'archive'],
    ['坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'broken'],
    ['空.txt', new Uint8Array(), 'empty'],
    ['脚本.pdf', text('%PDF-1.4\n/JavaScript (app.alert(1))\n%%EOF'), 'scripts'],
    ['大.txt', new Uint8Array(21 * 1024 * 1024).fill(65), 'too-large'],
  ])('%s is refused as what it is, and nothing is stored', async (name, bytes, fault) => {
    await expect(attach(name, bytes)).rejects.toMatchObject({ code: 'file.refused', detail: { fault } })
    expect((await house.lookAt(firmFilesView, { firm })).files).toEqual([])
  })
})

describe('the gap a service was meant for', () => {
  it('is counted as it stood that day and some months on, by the figures of each day', async () => {
    const year = (of: number, techStaff: number) =>
      house.store.change((db) => {
        const tx = changing(db, { now: house.clockwork.now, by: 'account-王敏', district })
        const values = { firm, year: of, staff: 100, techStaff, source: '企业填报', statedOn: `${of + 1}-03-01` }
        return addFact(tx, 'yearlyMetrics', firm, values)
      })
    await year(2022, 8)
    await year(2023, 12)
    await refer({ condition: 'HT-4', referredOn: '2023-09-01' })
    const closure = async (months: string) =>
      (await house.lookAt(gapClosureView, { months })).rows.map(({ closed, open, gaps, notYet }) => ({
        gaps,
        closed,
        open,
        notYet,
      }))
    expect(await closure('3')).toEqual([{ gaps: 1, closed: 0, open: 1, notYet: 0 }])
    expect(await closure('6')).toEqual([{ gaps: 1, closed: 1, open: 0, notYet: 0 }])
    expect(await closure('12')).toEqual([{ gaps: 1, closed: 0, open: 0, notYet: 1 }])
  })
})
