import { useLocation } from '@remix-run/react'
import { useWords } from '#words/words.tsx'

/** Gives the picked firms to one officer; the controls belong to the selection's form. */
export function AssignOfficer({ form, officers }: { form: string; officers: readonly { id: string; name: string }[] }) {
  const { firms } = useWords()
  const { search } = useLocation()
  return (
    <span className="assign">
      <input type="hidden" name="back" value={search} form={form} />
      <label htmlFor={`${form}-officer`}>{firms.assignTo}</label>
      <select id={`${form}-officer`} className="input" name="officer" form={form} defaultValue="">
        <option value="">{firms.nobody}</option>
        {officers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button" name="act" value="assign-officer" form={form}>
        {firms.assign}
      </button>
    </span>
  )
}
