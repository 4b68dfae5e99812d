import { Link } from '@remix-run/react'
import type { ChainLink } from '#domain/chain-link.ts'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { formatDay } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type FirmOriginShown = {
  leads: readonly { id: string; name: string; openedOn: string }[]
  links: { primary: ChainLink | null; further: readonly ChainLink[] }
  can: { set: boolean }
}

/** Where a firm stands in the Xinchuang chain, and the lead it came from. */
export function FirmOrigin({ firm, origin }: { firm: string; origin: FirmOriginShown }) {
  const { leads: leadWords, ui, xinchuang } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { leads, links, can } = origin
  return (
    <Card
      title={xinchuang.firmCard}
      note={can.set ? <Link to={link(`/firms/${firm}/chain-links`)}>{xinchuang.set}</Link> : undefined}
    >
      <Facts
        facts={[
          {
            term: xinchuang.label.primary,
            value: links.primary ? xinchuang.link[links.primary] : <span className="quiet">{xinchuang.none}</span>,
          },
          {
            term: xinchuang.label.further,
            value: links.further.map((one) => xinchuang.link[one]).join(ui.comma),
          },
          {
            term: leadWords.from,
            value:
              leads.length > 0 &&
              leads.map((lead) => (
                <span key={lead.id}>
                  <Link to={link(`/leads/${lead.id}`)}>{lead.name}</Link>{' '}
                  <span className="quiet">{leadWords.fromLead(formatDay(lead.openedOn, language))}</span>
                </span>
              )),
          },
        ]}
      />
    </Card>
  )
}
