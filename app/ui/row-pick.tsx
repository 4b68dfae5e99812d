import { useEffect, useRef } from 'react'
import { useWords } from '#words/words.tsx'

/** Picks or clears every row of the page; half ticked where only some are. */
export function PickAll({ all, some, onChange }: { all: boolean; some: boolean; onChange: (all: boolean) => void }) {
  const { ui } = useWords()
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = some && !all
  }, [some, all])
  return (
    <label>
      <input
        ref={ref}
        type="checkbox"
        aria-label={ui.list.pickAll}
        checked={all}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}

type PickRow = {
  form: string
  value: string
  label: string
  picked: boolean
  /** `range`: with shift, from the row picked last. */
  onPick: (picked: boolean, range: boolean) => void
}

/** One row's tick box, drawn by a plain call; it belongs to the selection's form, so it is posted without JavaScript too. */
export const pickRow = ({ form, value, label, picked, onPick }: PickRow) => (
  <label>
    <input
      type="checkbox"
      name="select"
      form={form}
      value={value}
      aria-label={label}
      checked={picked}
      onChange={(event) => {
        const { nativeEvent } = event
        onPick(event.target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }}
    />
  </label>
)
