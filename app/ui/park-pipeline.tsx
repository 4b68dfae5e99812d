import { Link } from '@remix-run/react'
import { pipelineStages } from '#domain/pipeline.ts'
import { Card } from '#ui/card.tsx'
import { formatM2, formatMoney, formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type Sums = {
  items: number
  areaCent: number
  promisedInvestmentYuan: number
  deliveredInvestmentYuan: number
  promisedOutputYuan: number
  deliveredOutputYuan: number
}
export type ParkPipelineProps = { stages: readonly (Sums & { stage: string })[]; landed: Sums }

const amounts = [
  'promisedInvestmentYuan',
  'deliveredInvestmentYuan',
  'promisedOutputYuan',
  'deliveredOutputYuan',
] as const
const nothing: Sums = {
  items: 0,
  areaCent: 0,
  promisedInvestmentYuan: 0,
  deliveredInvestmentYuan: 0,
  promisedOutputYuan: 0,
  deliveredOutputYuan: 0,
}
const together = (a: Sums, b: Sums): Sums => ({
  items: a.items + b.items,
  areaCent: a.areaCent + b.areaCent,
  promisedInvestmentYuan: a.promisedInvestmentYuan + b.promisedInvestmentYuan,
  deliveredInvestmentYuan: a.deliveredInvestmentYuan + b.deliveredInvestmentYuan,
  promisedOutputYuan: a.promisedOutputYuan + b.promisedOutputYuan,
  deliveredOutputYuan: a.deliveredOutputYuan + b.deliveredOutputYuan,
})

/** The investment pipeline in sums: what is promised and delivered at each stage, and by what has landed. */
export function ParkPipeline({ stages, landed }: ParkPipelineProps) {
  const { xinchuang: words, pipelines } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const heads = [words.promised, words.delivered, words.promisedOutput, words.deliveredOutput]
  const { unit } = formatMoney(0, language)
  const cells = (sums: Sums, list: string) => (
    <>
      <td className="number">
        <Link to={link(`/leads/list?xinchuang=1${list}`)}>{formatNumber(sums.items, language)}</Link>
      </td>
      <td className="number">{formatM2(sums.areaCent, language)}</td>
      {amounts.map((amount) => (
        <td key={amount} className="number">
          {formatMoney(sums[amount], language).value}
        </td>
      ))}
    </>
  )
  return (
    <Card title={words.pipeline} note={words.pipelineNote}>
      <div className="scroll">
        <table className="plain-table nowrap">
          <thead>
            <tr>
              <th scope="col">{words.stageColumn}</th>
              <th scope="col" className="number">
                {words.leadsColumn}
              </th>
              <th scope="col" className="number">
                {words.areaColumn} <small className="quiet">㎡</small>
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {head} <small className="quiet">{unit}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pipelineStages.lead.map((stage) => (
              <tr key={stage.key}>
                <th scope="row">{stage[language]}</th>
                {cells(stages.find((one) => one.stage === stage.key) ?? nothing, `&stage=${stage.key}`)}
              </tr>
            ))}
            <tr className="now">
              <th scope="row">
                {words.total} <small className="quiet">{pipelines.state.open}</small>
              </th>
              {cells(stages.reduce<Sums>(together, nothing), '')}
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.landed}</th>
              {cells(landed, '&state=won')}
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}
