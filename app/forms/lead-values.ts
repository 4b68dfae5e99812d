// A lead as its form shows it: text by field name.
import { m2Of } from '#domain/area.ts'

type Kept = {
  name: string
  code: string | null
  chainLink: string | null
  xinchuang: boolean
  officer: string | null
  carrier: string | null
  areaCent: number | null
  expectedOn: string | null
  promisedInvestmentYuan: number | null
  deliveredInvestmentYuan: number | null
  promisedOutputYuan: number | null
  deliveredOutputYuan: number | null
  origin: string | null
  note: string | null
}

const tenThousands = (yuan: number | null) => (yuan === null ? '' : String(yuan / 10_000))

export const leadFormValues = (lead: Kept): Record<string, string> => ({
  name: lead.name,
  code: lead.code ?? '',
  chainLink: lead.chainLink ?? '',
  xinchuang: lead.xinchuang ? 'on' : '',
  officer: lead.officer ?? '',
  carrier: lead.carrier ?? '',
  area: lead.areaCent === null ? '' : String(m2Of(lead.areaCent)),
  expectedOn: lead.expectedOn ?? '',
  promisedInvestment: tenThousands(lead.promisedInvestmentYuan),
  deliveredInvestment: tenThousands(lead.deliveredInvestmentYuan),
  promisedOutput: tenThousands(lead.promisedOutputYuan),
  deliveredOutput: tenThousands(lead.deliveredOutputYuan),
  origin: lead.origin ?? '',
  note: lead.note ?? '',
})
