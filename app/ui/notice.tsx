import { type ReactNode, useEffect, useState } from 'react'
import type { Tone } from '#ui/tag.tsx'
import { useHydrated } from '#ui/use-hydrated.ts'
import { useWords } from '#words/words.tsx'

/** A message in the page's flow: what an act did, or a caution beside a figure. */
export const Notice = ({ tone = 'plain', children, acts }: { tone?: Tone; children: ReactNode; acts?: ReactNode }) => (
  <div className={`notice ${tone}`}>
    <div>{children}</div>
    {acts}
  </div>
)

export type Toast = { id: string; tone: Tone; text: ReactNode }

/** Short messages after an act. Without JavaScript they simply stay; with it they leave after 8 seconds, faults never. */
export function Toasts({ toasts }: { toasts: Toast[] }) {
  const { ui } = useWords()
  const [closed, setClosed] = useState<readonly string[]>([])
  const close = (id: string) => setClosed((ids) => [...ids, id])
  // A message that has gone and comes again is a new one.
  const present = toasts.map(({ id }) => id).join('\n')
  useEffect(() => setClosed((ids) => ids.filter((id) => present.split('\n').includes(id))), [present])
  const open = toasts.filter(({ id }) => !closed.includes(id))
  return (
    <div className="toasts" role="status" aria-label={ui.toast.region}>
      {open.map((toast) => (
        <PassingNotice key={toast.id} toast={toast} onClose={() => close(toast.id)} />
      ))}
    </div>
  )
}

const passingMs = 8000

function PassingNotice({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { ui } = useWords()
  const hydrated = useHydrated()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.tone === 'bad') return
    const timer = setTimeout(onClose, passingMs)
    return () => clearTimeout(timer)
  })
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) }
  return (
    <div className={`notice ${toast.tone}`} {...hold}>
      <div>{toast.text}</div>
      {hydrated ? (
        <button type="button" className="link-button" aria-label={ui.toast.close} onClick={onClose}>
          {ui.close}
        </button>
      ) : null}
    </div>
  )
}
