import { useLocation } from '@remix-run/react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/** A <details> with a floating panel: works without JavaScript; with it, closes on Escape, on leaving and on a new page. */
export function Disclosure(props: {
  summary: ReactNode
  label?: string
  className?: string
  /** The summary looks like a button among buttons. */
  button?: boolean
  children: ReactNode
}) {
  const ref = useRef<HTMLDetailsElement>(null)
  const location = useLocation()
  useEffect(() => {
    if (location.key !== '' && ref.current) ref.current.open = false
  }, [location.key])
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      const details = ref.current
      if (details?.open && event.target instanceof Node && !details.contains(event.target)) details.open = false
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [])
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !ref.current?.open) return
    ref.current.open = false
    ref.current.querySelector('summary')?.focus()
  }
  return (
    <details ref={ref} className={`disclosure ${props.className ?? ''}`.trim()} onKeyDown={closeOnEscape}>
      <summary className={props.button ? 'button' : undefined} aria-label={props.label}>
        {props.summary}
      </summary>
      <div className="panel">{props.children}</div>
    </details>
  )
}
