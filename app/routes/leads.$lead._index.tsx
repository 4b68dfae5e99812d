import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { figureText, formatArea, formatMoney, formatShare } from '#ui/format.ts'
import { ItemCourse, ItemStanding, ItemTitle } from '#ui/pipeline-item.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { leadFile } from '#views/lead-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(leadFile)
export const meta = titled((words) => words.leads.title)

type File = ReturnType<typeof useLoaderData<typeof loader>>

export default function Lead() {
  const file = useLoaderData<typeof loader>()
  return (
    <div className="case-file">
      <ItemTitle file={file} acts={<Acts {...file} />} editable />
      <div className="grid two-five">
        <Promises {...file} />
        <About {...file} />
      </div>
      <ItemCourse file={file} officers={file.officers} />
    </div>
  )
}

/** Its firm and stay first; once they are there, the end. */
function Acts({ lead }: File) {
  const { leads } = useWords()
  if (lead.endedOn !== null) return null
  return lead.firm === null ? (
    <Link className="button primary" to={`/leads/${lead.id}/settle`}>
      {leads.settle}
    </Link>
  ) : (
    <Link className="button primary" to={`/leads/${lead.id}/win`}>
      {leads.win}
    </Link>
  )
}

function About({ lead, there, life, openedOn }: File) {
  const { leads, pipelines, ui, xinchuang } = useWords()
  const { label } = leads
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <Card title={pipelines.file.facts}>
      <Facts
        facts={[
          { term: pipelines.column.stage, value: <ItemStanding there={there} life={life} /> },
          {
            term: leads.column.firm,
            value: lead.firm && <Link to={link(`/firms/${lead.firm.id}`)}>{lead.firm.name}</Link>,
          },
          { term: label.code, value: lead.code && <span className="code">{lead.code}</span> },
          { term: label.chainLink, value: lead.chainLink && xinchuang.link[lead.chainLink] },
          { term: label.xinchuang, value: lead.xinchuang ? ui.form.yes : null },
          { term: label.officer, value: lead.officerName },
          {
            term: label.carrier,
            value: lead.carrier && <Link to={link(`/carriers/${lead.carrier}`)}>{lead.carrierName}</Link>,
          },
          { term: label.area, value: lead.areaCent !== null && figureText(formatArea(lead.areaCent, language)) },
          { term: label.expectedOn, value: lead.expectedOn && <DayText day={lead.expectedOn} /> },
          { term: label.openedOn, value: openedOn && <DayText day={openedOn} /> },
          { term: label.origin, value: lead.origin },
          { term: label.note, value: lead.note },
        ]}
      />
    </Card>
  )
}

/** What was promised beside what came of it. */
function Promises({ lead }: File) {
  const { leads } = useWords()
  const { column } = leads
  const language = useLanguage()
  const yuan = (value: number | null) => value !== null && figureText(formatMoney(value, language))
  const kept = (delivered: number | null, promised: number | null) =>
    delivered !== null && promised !== null && promised > 0 ? (
      <>
        {yuan(delivered)} <span className="quiet">{leads.kept(formatShare(delivered / promised, language))}</span>
      </>
    ) : (
      yuan(delivered)
    )
  return (
    <Card title={leads.promise}>
      <Facts
        facts={[
          { term: column.promised, value: yuan(lead.promisedInvestmentYuan) },
          { term: column.delivered, value: kept(lead.deliveredInvestmentYuan, lead.promisedInvestmentYuan) },
          { term: column.promisedOutput, value: yuan(lead.promisedOutputYuan) },
          { term: column.deliveredOutput, value: kept(lead.deliveredOutputYuan, lead.promisedOutputYuan) },
        ]}
      />
    </Card>
  )
}
