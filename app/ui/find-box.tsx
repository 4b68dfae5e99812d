import { Form, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useWords } from '#words/words.tsx'

/** Search for a firm from anywhere; Ctrl K goes to it. */
export function FindBox({ shortcut = false }: { shortcut?: boolean }) {
  const words = useWords().ui.frame
  const on = new URLSearchParams(useLocation().search).get('on')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!shortcut) return
    const focusOnCtrlK = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focusOnCtrlK)
    return () => document.removeEventListener('keydown', focusOnCtrlK)
  }, [shortcut])
  return (
    <Form method="get" action="/firms" className="find" role="search" aria-label={words.find}>
      {on === null ? null : <input type="hidden" name="on" value={on} />}
      <input
        ref={input}
        className="input"
        type="search"
        name="q"
        placeholder={words.findHint}
        aria-label={words.find}
      />
      {shortcut ? <kbd>Ctrl K</kbd> : null}
    </Form>
  )
}
