import { describe, expect, it } from 'vitest'
import { industryFit, type Offer, stagesFor, suggestCarriers } from '#domain/placement.ts'
import { registeredBetween } from '#domain/stay-limit.ts'

const named = [{ code: 'xinchuang', zh: '信创', en: 'Xinchuang' }]
const answer = (wanted: string[], industry: string | null, field: string | null = null) =>
  industryFit(wanted, { industry, field }, named)

describe('whether a firm belongs into a carrier', () => {
  it('goes by the industries that the carrier names, in the plan’s words, the field’s or the register’s own', () => {
    expect(answer(['新一代信息技术', '航空航天'], 'aerospace')).toBe('fits')
    expect(answer(['电子信息'], null, 'electronic-information')).toBe('fits')
    expect(answer(['信创'], 'xinchuang')).toBe('fits')
    expect(answer(['新一代信息技术', '航空航天'], 'new-materials')).toBe('outside')
  })

  it('is not known where either side says nothing, or in words that nobody can place', () => {
    expect(answer([], 'aerospace')).toBe('not-known')
    expect(answer(['航空航天'], null)).toBe('not-known')
    expect(answer(['航空航天', '低空经济'], 'new-materials')).toBe('not-known')
    expect(answer(['信创'], null, 'aerospace')).toBe('not-known')
  })
})

describe('the stages that suit a firm', () => {
  const on = '2024-06-30'
  const stages = (registeredOn: string | null, team = false) =>
    stagesFor({ team, registered: registeredBetween(registeredOn, 'day') }, on)

  it('are the first for a team, the early ones up to 24 months, the later ones after', () => {
    expect(stages(null, true)).toEqual(['maker-space'])
    expect(stages('2022-07-01')).toEqual(['maker-space', 'incubator'])
    expect(stages('2022-06-30')).toEqual(['accelerator', 'park'])
    expect(stages(null)).toBeNull()
  })
})

describe('carriers that would suit', () => {
  const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
    id,
    name: id,
    type: 'park',
    industries: ['航空航天'],
    freeCent: 1_000_00,
    ...more,
  })
  const need = { industry: 'aerospace', field: null, areaCent: 500_00, stages: ['accelerator', 'park'] as const }

  it('fit by industry, have floor enough, and come in the order of stage and room', () => {
    const offers = [
      offer('too-small', { freeCent: 499_99 }),
      offer('other-industry', { industries: ['新材料'] }),
      offer('says-nothing', { industries: [] }),
      offer('early', { type: 'maker-space', freeCent: 9_000_00 }),
      offer('fits'),
      offer('roomier', { freeCent: 2_000_00 }),
      offer('beside', { type: 'twin-building' }),
    ]
    expect(suggestCarriers(need, offers, named).map(({ id, stage }) => [id, stage])).toEqual([
      ['roomier', 'fits'],
      ['fits', 'fits'],
      ['beside', 'not-known'],
      ['early', 'outside'],
    ])
  })

  it('need only some free floor where nobody said how much', () => {
    const offers = [offer('full', { freeCent: 0 }), offer('some', { freeCent: 1 })]
    expect(suggestCarriers({ ...need, areaCent: null }, offers, named).map(({ id }) => id)).toEqual(['some'])
  })
})
