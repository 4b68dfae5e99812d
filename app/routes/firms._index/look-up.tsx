import { Link, useActionData } from '@remix-run/react'
import { Card } from '#ui/card.tsx'
import { TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PlainForm } from '#ui/plain-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'

type Answer = { found?: { name: string; code: string | null } }

/** For operators: whether a firm they don't see is in the register, by its full name or code only. */
export function LookUp() {
  const { firms, operator, ui } = useWords()
  const link = useFrameLink()
  const found = useActionData<Answer>()?.found
  return (
    <Card title={firms.lookUp.title} className="look-up">
      <p className="quiet act-text">{firms.lookUp.text}</p>
      {found ? <Notice tone="good">{firms.lookUp.found(found.name, found.code ?? ui.none)}</Notice> : null}
      <PlainForm act="look-up-firm" labels={{ text: firms.lookUp.label }} submitLabel={firms.lookUp.submit}>
        <TextField name="text" required maxLength={120} />
      </PlainForm>
      <p className="quiet act-text">
        {operator.findFirm.enterHint} <Link to={link('/firms/enter')}>{operator.findFirm.enter}</Link>
      </p>
    </Card>
  )
}
