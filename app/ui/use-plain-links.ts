import { useNavigate } from '@remix-run/react'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Lets plain `<a href>` in a long table go to our own pages without loading the document anew: one listener for all rows,
 * where a router link in each would cost the server more than the rest of the row.
 */
export function usePlainLinks<Frame extends HTMLElement>(): RefObject<Frame> {
  const frame = useRef<Frame>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !isPlain(event) || link.target !== '' || link.hasAttribute('download')) return
      if (link.origin !== window.location.origin) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash)
    }
    const listening = frame.current
    listening?.addEventListener('click', follow)
    return () => listening?.removeEventListener('click', follow)
  })
  return frame
}

/** A click that the browser should not take as "open elsewhere", and that nobody has handled yet. */
const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
