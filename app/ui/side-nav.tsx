import { Link, useLocation } from '@remix-run/react'
import { formatNumber } from '#ui/format.ts'
import { useLanguage } from '#words/words.tsx'

/** `count` only where it calls for work; `bar` puts it into the phone's bottom bar (the first four). */
export type NavItem = { to: string; label: string; count?: number; bar?: boolean }
export type NavGroup = { key: string; label: string; items: NavItem[] }

/** Links of the frame keep the as-of day and nothing else. */
export function useFrameLink(): (to: string) => string {
  const on = new URLSearchParams(useLocation().search).get('on')
  return (to) => (on === null ? to : `${to}?on=${encodeURIComponent(on)}`)
}

export function useIsCurrent(): (to: string) => boolean {
  const { pathname } = useLocation()
  return (to) => (to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`))
}

/** The navigation by work: groups parted by hairlines, the page one is on marked. */
export function NavGroups({ groups }: { groups: NavGroup[] }) {
  const language = useLanguage()
  const link = useFrameLink()
  const isCurrent = useIsCurrent()
  return (
    <>
      {groups.map((group) => (
        <ul key={group.key} className="nav-group" aria-label={group.label}>
          {group.items.map((item) => (
            <li key={item.to}>
              <Link to={link(item.to)} aria-current={isCurrent(item.to) ? 'page' : undefined}>
                {item.label}
                {item.count === undefined ? null : <span className="count">{formatNumber(item.count, language)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </>
  )
}
