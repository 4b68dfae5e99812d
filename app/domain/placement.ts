// 落位管控: whether a firm belongs into a carrier by its industry, and which carriers would suit it. 依据: 皇姑区"十四五"规划 第三章第二节
// (专业化载体按主导产业招引); the stages that suit a firm's age are 本区工作口径.
import { type CarrierType, chain } from '#domain/carrier.ts'
import { type Day, monthsBetween } from '#domain/day.ts'
import { highTechFieldNames, industryNames, keyWritten } from '#domain/firm.ts'
import { entryMonths, type Registered } from '#domain/stay-limit.ts'

/** A carrier without industries, a firm without one, or words nobody can place: not known, and never a reason to refuse. */
export type Fit = 'fits' | 'outside' | 'not-known'

export type FirmIndustry = { industry: string | null; field: string | null }
/** The register's own list of industries. */
export type NamedIndustry = { code: string; zh: string; en: string }

/** A carrier writes its industries as words: each may be an industry of the plan, a high-tech field, both or neither. */
function readIndustry(written: string, named: readonly NamedIndustry[]): FirmIndustry {
  const listed = named.find(({ code, zh, en }) => [code, zh, en].includes(written.trim()))
  return {
    industry: listed?.code ?? keyWritten(industryNames, written),
    field: keyWritten(highTechFieldNames, written),
  }
}

export function industryFit(wanted: readonly string[], firm: FirmIndustry, named: readonly NamedIndustry[]): Fit {
  const read = wanted.map((written) => readIndustry(written, named))
  const same = (one: FirmIndustry) =>
    (firm.industry !== null && one.industry === firm.industry) || (firm.field !== null && one.field === firm.field)
  const comparable = (one: FirmIndustry) =>
    (firm.industry !== null && one.industry !== null) || (firm.field !== null && one.field !== null)
  if (read.some(same)) return 'fits'
  return read.length > 0 && read.every(comparable) ? 'outside' : 'not-known'
}

/** The stages of the chain that suit a firm of this age; null = not known. A team is at the beginning. */
export function stagesFor(firm: { team: boolean; registered: Registered }, on: Day): readonly CarrierType[] | null {
  const [makerSpace, incubator, ...later] = chain
  if (firm.team) return chain.slice(0, 1)
  if (firm.registered === null || makerSpace === undefined || incubator === undefined) return null
  const { last } = firm.registered
  return last > on || monthsBetween(last, on) < entryMonths ? [makerSpace, incubator] : later
}

/** A carrier open that day, with what is free in it. */
export type Offer = {
  id: string
  name: string
  type: CarrierType
  industries: readonly string[]
  freeCent: number
}
export type Suggestion = Offer & { stage: Fit }

const rank: Record<Fit, number> = { fits: 0, 'not-known': 1, outside: 2 }

/** 建议载体: the industry fits and the free area is large enough; those whose stage fits come first, then the roomiest. */
export function suggestCarriers(
  need: FirmIndustry & { areaCent: number | null; stages: readonly CarrierType[] | null },
  offers: readonly Offer[],
  named: readonly NamedIndustry[],
): Suggestion[] {
  return offers
    .filter((offer) => industryFit(offer.industries, need, named) === 'fits' && isRoomy(offer, need.areaCent))
    .map((offer): Suggestion => ({ ...offer, stage: stageFit(offer.type, need.stages) }))
    .sort((a, b) => rank[a.stage] - rank[b.stage] || b.freeCent - a.freeCent || (a.id < b.id ? -1 : 1))
}

const isRoomy = ({ freeCent }: Offer, areaCent: number | null): boolean =>
  areaCent === null ? freeCent > 0 : freeCent >= areaCent

const stageFit = (type: CarrierType, stages: readonly CarrierType[] | null): Fit =>
  stages === null || type === 'twin-building' ? 'not-known' : stages.includes(type) ? 'fits' : 'outside'
