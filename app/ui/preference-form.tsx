import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A plain post to /preferences that comes back to this page; its buttons carry the preference's name and value. */
export function PreferenceForm({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {children}
    </form>
  )
}
