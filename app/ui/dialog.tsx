import { Link } from '@remix-run/react'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

/**
 * One decision over the page. The trigger is a link to a page with the same form: without JavaScript, or with a modifier
 * key, it simply goes there; else the decision opens here in a native <dialog>.
 */
export function DialogLink(props: {
  to: string
  label: ReactNode
  title: string
  className?: string
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const openHere = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <Link to={props.to} className={props.className ?? 'button'} aria-haspopup="dialog" onClick={openHere}>
        {props.label}
      </Link>
      {open ? (
        <Dialog title={props.title} onClose={close}>
          {props.children(close)}
        </Dialog>
      ) : null}
    </>
  )
}

/** A native modal dialog: the browser holds the focus inside and gives it back; Escape closes. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
  }, [])
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  )
}
