import { Form, useActionData } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { DayText } from '#ui/day-text.tsx'
import { Facts } from '#ui/facts.tsx'
import { figureText, formatMoney, formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

/** What the firm is: registration, industry, whereabouts, and whom to call. */
export function Particulars({ file: { firm, lists, contact, can } }: { file: FirmFile }) {
  const { firms } = useWords()
  const { form } = firms
  const { nameOf } = useCodeNames(lists)
  const fields: Readonly<Record<string, string>> = firms.field
  return (
    <Card title={firms.file.particulars}>
      <Facts
        facts={[
          {
            term: form.registeredOn,
            value: firm.registeredOn && (
              <DayText day={firm.registeredOn} precision={firm.registeredPrecision ?? 'day'} />
            ),
            unknown: firm.registeredOn === null,
          },
          { term: form.capital, value: <Capital yuan={firm.capitalYuan} currency={firm.capitalCurrency} /> },
          { term: form.legalForm, value: firm.legalForm },
          { term: form.size, value: firm.size && firms.size[firm.size] },
          { term: form.industry, value: nameOf('industry', firm.industry) },
          { term: form.field, value: firm.field && (fields[firm.field] ?? firm.field) },
          { term: form.zone, value: nameOf('zone', firm.zone) },
          { term: form.street, value: nameOf('street', firm.street) },
          { term: form.address, value: firm.address },
          { term: form.officer, value: firm.officerName },
          {
            term: form.contactName,
            value: <Contact contact={contact} mayReveal={can.reveal} />,
          },
          { term: form.scope, value: firm.scope },
          { term: form.note, value: firm.note },
          ...(firm.codeReason ? [{ term: form.codeReason, value: firm.codeReason }] : []),
        ]}
      />
    </Card>
  )
}

function Capital({ yuan, currency }: { yuan: number | null; currency: string | null }) {
  const { firms, ui } = useWords()
  const language = useLanguage()
  if (yuan === null) return <>{ui.none}</>
  if (currency === null) return <>{figureText(formatMoney(yuan, language))}</>
  return <>{`${formatNumber(yuan / 10_000, language, 1)} ${firms.file.capitalIn(currency)}`}</>
}

type Person = { name: string | null; phone: string | null }

/** Masked; showing it in full is an act that the journal keeps. */
function Contact({ contact, mayReveal }: { contact: Person; mayReveal: boolean }) {
  const { firms, ui } = useWords()
  const revealed = useActionData<{ revealed?: Person }>()?.revealed
  const { name, phone } = revealed ?? contact
  if (name === null && phone === null) return <>{ui.none}</>
  const text = [name, phone].filter(Boolean).join('  ')
  if (revealed) {
    return (
      <span className="title-marks">
        {text} <small className="quiet">{firms.file.revealed}</small>
      </span>
    )
  }
  return (
    <Form method="post" preventScrollReset className="title-marks">
      <span>{text}</span>
      {mayReveal ? (
        <button type="submit" className="link-button">
          {firms.file.reveal}
        </button>
      ) : null}
    </Form>
  )
}
