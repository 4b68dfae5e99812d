// The district judged in one go and kept in memory is the same as each firm judged for itself, after whatever was changed.
import { describe, expect, test } from 'vitest'
import { addPlatform } from '#acts/add-platform.server.ts'
import { addRuleVersion } from '#acts/add-rule-version.server.ts'
import { declare } from '#acts/declare.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { type Brief, briefOf } from '#domain/gap-list.ts'
import { judgedKinds } from '#domain/standards/rule-conditions.ts'
import { declarationSubjects } from '#domain/yearly-metrics.ts'
import { useHouse } from '#tests/house.ts'
import { districtJudged, judgementsOfFirm } from '#views/judgements.server.ts'

const house = useHouse()

/** The same numbers each run. */
function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T>(all: readonly T[]): T => {
    const one = all[below(all.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  return { below, pick }
}

type Asked = { on: string }

/** What is kept of every firm and kind, beside what judging each singly gives. */
const compared = ({ on }: Asked, firms: readonly string[]) =>
  house.store.read(async (db) => {
    const { viewer } = house.officer
    const tx = { db }
    const together: Record<string, Brief> = {}
    const singly: Record<string, Brief> = {}
    const here = new Set<string>()
    for (const kind of judgedKinds) {
      const { briefs, firms: known } = await districtJudged({ tx, viewer, house: house.house, on }, kind)
      for (const id of known.keys()) here.add(id)
      for (const [id, brief] of briefs ?? []) together[`${id} ${kind}`] = brief
    }
    for (const id of firms) {
      if (!here.has(id)) continue
      const { judged } = (await judgementsOfFirm(tx, viewer, on, id)) ?? { judged: [] }
      for (const { kind, judgement } of judged) singly[`${id} ${kind}`] = briefOf(judgement)
    }
    return { together, singly, here }
  })

describe('kept in memory', () => {
  test.each([1, 2, 3])('is what judging singly gives, after each of many changes (%i)', async (seed) => {
    const { below, pick } = chance(seed)
    const keeper = house.person('规则', ['officer', 'rule-officer'])
    const firms: string[] = []
    const certificates: string[] = []
    const gone = new Set<string>()
    const present = () => pick(firms.filter((one) => !gone.has(one)))
    const money = () => String(below(60_000_000))
    const years = (firm: string) =>
      house.carryOut(recordMetrics, {
        firm,
        unit: 'yuan',
        source: '年报',
        statedOn: '2024-05-01',
        why: '更正',
        ...Object.fromEntries(
          ['salesYuan', 'rdYuan', 'revenueYuan', 'highTechIncomeYuan', 'costYuan', 'assetsYuan', 'netAssetsYuan']
            .filter(() => below(5) > 0)
            .flatMap((field) => [2020 + below(4), 2023].map((year) => [`${field}-${year}`, money()])),
        ),
        'staff-2023': String(10 + below(600)),
        'techStaff-2023': String(below(10)),
        'ip1-2023': String(below(2)),
        'ip2-2023': String(below(6)),
      })
    const steps: (() => Promise<unknown>)[] = [
      async () => {
        const name = `沈阳第${firms.length + 1}科技有限公司`
        const registeredOn = `20${10 + below(13)}-0${1 + below(9)}-15`
        firms.push(await house.carryOut(registerFirm, { name, registeredOn, industry: '', field: '', officer: '' }))
      },
      () => years(present()),
      () => years(present()),
      () =>
        house.carryOut(declare, {
          firm: present(),
          statedOn: `2024-0${1 + below(5)}-0${1 + below(9)}`,
          ...Object.fromEntries(
            declarationSubjects.filter(() => below(4) === 0).map((one) => [one, pick(['yes', 'no'])]),
          ),
          'no-breach': 'yes',
        }),
      async () => {
        const number = `GR202321${String(certificates.length).padStart(6, '0')}`
        const values = { kind: 'high-tech', form: 'recognition', issuedOn: '2023-11-28', route: 'first' }
        const { recognition } = await house.carryOut(recogniseFirm, { ...values, firm: present(), number })
        certificates.push(recognition)
      },
      async () => {
        const recognition = certificates.pop()
        if (recognition)
          await house.carryOut(revokeRecognition, { recognition, revokedOn: '2024-03-01', why: '不再符合' })
      },
      async () => {
        if (firms.length - gone.size < 4) return
        const firm = present()
        const on = '2024-06-01'
        if (below(2) === 0) await house.carryOut(moveFirmOut, { firm, toOn: on, place: '' })
        else await house.carryOut(deregisterFirm, { firm, on })
        gone.add(firm)
      },
      () =>
        house.carryOut(addPlatform, {
          name: `第${below(1_000_000)}实验室`,
          type: 'key-laboratory',
          level: 'provincial',
          host: present(),
          from: '2020-01-01',
          source: '',
        }),
      () =>
        house.carryOut(
          addRuleVersion,
          {
            ruleSet: 'HNTE_2016',
            effectiveFrom: `2024-0${1 + below(6)}-1${below(9)}`,
            confidence: 'uncertain',
            't_HT-4': String(1 + below(40)),
          },
          keeper,
        ),
    ]
    const [first] = steps
    for (let i = 0; i < 5; i += 1) await first?.()
    let taken = 0
    for (let i = 0; i < 24; i += 1) {
      taken += await pick(steps)().then(
        () => 1,
        () => 0,
      )
      for (const on of ['2024-06-30', '2024-02-10']) {
        const { together, singly, here } = await compared({ on }, firms)
        expect(together).toEqual(singly)
        if (on === '2024-06-30') expect(here.size).toBe(firms.length - gone.size)
      }
    }
    expect(taken).toBeGreaterThan(12)
  })
})
