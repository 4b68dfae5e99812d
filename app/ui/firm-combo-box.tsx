import { useEffect, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Wiring } from '#ui/field.tsx'
import type { FoundFirm } from '#ui/firm-picker.tsx'
import { useWords } from '#words/words.tsx'

export type FirmComboBoxProps = { wiring: Wiring; label: string; chosen?: FoundFirm; typed: string }

/** The combo box itself, loaded only where a firm is to be found. */
export function FirmComboBox({ wiring, label, chosen, typed }: FirmComboBoxProps) {
  const { ui } = useWords()
  const [text, setText] = useState(chosen && (typed === '' || typed === chosen.id) ? chosen.name : typed)
  const [picked, setPicked] = useState<FoundFirm | null>(chosen ?? null)
  const { firms, searching } = useFoundFirms(picked?.name === text ? '' : text)
  const choose = (key: string | number | null) => {
    const firm = firms.find(({ id }) => id === key)
    if (!firm) return
    setPicked(firm)
    setText(firm.name)
  }
  return (
    <ComboBox
      className="picker"
      aria-label={label}
      aria-describedby={wiring['aria-describedby']}
      isInvalid={wiring['aria-invalid'] === true}
      isRequired={wiring.required}
      validationBehavior="aria"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      items={firms}
      inputValue={text}
      onInputChange={setText}
      onSelectionChange={choose}
    >
      {/* Where this id is taken, the library adds no <style>, which our CSP would refuse; form.css has its one rule. */}
      <template id="react-aria-pressable-style" />
      <input type="hidden" name={wiring.name} value={picked && picked.name === text ? picked.id : text} />
      <Input className="input" id={wiring.id} autoComplete="off" />
      <span className="unseen" role="status">
        {searching ? ui.picker.searching : ''}
      </span>
      <Popover>
        <ListBox<FoundFirm>
          className="picker-list"
          renderEmptyState={() => <div className="none">{searching ? ui.picker.searching : ui.picker.none}</div>}
        >
          {(firm) => (
            <ListBoxItem id={firm.id} textValue={firm.name} className="option">
              <span>{firm.name}</span>
              <small>{firm.code === null ? ui.none : `…${firm.code.slice(-6)}`}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

const pauseMs = 200

/** The firms that match what is typed; asks after a pause, and forgets answers that come too late. */
function useFoundFirms(text: string): { firms: FoundFirm[]; searching: boolean } {
  const [firms, setFirms] = useState<FoundFirm[]>([])
  const [searching, setSearching] = useState(false)
  const asked = text.trim()
  useEffect(() => {
    if (asked === '') return setFirms([])
    const abort = new AbortController()
    setSearching(true)
    const timer = setTimeout(async () => {
      const found = await findFirms(asked, abort.signal)
      if (abort.signal.aborted) return
      setFirms(found)
      setSearching(false)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked])
  return { firms, searching: searching && asked !== '' }
}

/** No answer is no match: what was typed is still posted and resolved by the server. */
async function findFirms(text: string, signal: AbortSignal): Promise<FoundFirm[]> {
  try {
    const answer = await fetch(`/find?firm=${encodeURIComponent(text)}`, { signal })
    const found: { firms?: FoundFirm[] } = answer.ok ? await answer.json() : {}
    return found.firms ?? []
  } catch {
    return []
  }
}
