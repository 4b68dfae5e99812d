// 年度指标 (yearly metrics): a firm's figures of one year in canonical units, and what an officer has verified in words.
// 依据:《高新技术企业认定管理工作指引》(国科发火〔2016〕195号) 三; 国科发政〔2017〕115号 第六、七条.

/** Currencies that a valuation may be stated in. */
export const valuationCurrencies = ['CNY', 'USD', 'HKD', 'EUR'] as const
export type ValuationCurrency = (typeof valuationCurrencies)[number]

/** 核实事项: conditions no figure can answer; an officer answers yes or no, and without an answer they are not known. */
export const declarationSubjects = [
  'resident-sound-accounts',
  'industry-not-excluded',
  'no-breach',
  'no-major-accident',
  'owns-core-ip',
  'field-supported',
  'ip-self-developed',
  'standard-led',
  'standard-participated',
  'national-science-award',
  'science-award',
  'research-institution',
  'software-enterprise',
  'contest-placed',
  'independent-firm',
  'niche-breakthrough',
  'unlisted',
  'professional-investment',
  'large-or-designated',
  'runs-carrier',
  'leads-chain-firms',
  'open-innovation-platform',
  'publishes-scenes',
  'invests-in-district-firms',
  'chain-leader-title',
] as const
export type DeclarationSubject = (typeof declarationSubjects)[number]
