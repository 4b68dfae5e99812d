import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Look } from '#domain/look.ts'
import { type AsOf, AsOfControl } from '#ui/as-of-control.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { DisplayForms, LanguageSwitch } from '#ui/display-switch.tsx'
import { FindBox } from '#ui/find-box.tsx'
import { LookContext } from '#ui/look-context.ts'
import { type NavGroup, NavGroups, useFrameLink, useIsCurrent } from '#ui/side-nav.tsx'
import { DraftOwner, forgetDrafts } from '#ui/use-kept-draft.ts'
import { useWords } from '#words/words.tsx'

export type FrameAccount = { name: string; roles: string }

export type PageFrameProps = {
  nav: NavGroup[]
  /** Absent where the pages don't speak of a day (the administrators). */
  asOf?: AsOf
  /** Whether this person may search firms. */
  find?: boolean
  banner?: ReactNode
  account: FrameAccount
  look: Look
  /** Toasts, dialogs: beside the page, never in it. */
  beside?: ReactNode
  children: ReactNode
}

/** Side navigation, header, banner and the page; on a phone a bottom bar; on paper only the page. */
export function PageFrame(props: PageFrameProps) {
  const words = useWords()
  const link = useFrameLink()
  return (
    <LookContext.Provider value={props.look}>
      <SkipLink />
      <DraftOwner.Provider value={props.account.name}>
        <div className="shell">
          <nav className="side" aria-label={words.frame.navigation}>
            <Link className="brand" to={link('/')}>
              {words.frame.product}
              <small>{words.frame.bureau}</small>
            </Link>
            <NavGroups groups={props.nav} />
          </nav>
          <div>
            <header className="top">
              {props.asOf ? <AsOfControl asOf={props.asOf} /> : null}
              <span className="grow" />
              {props.find ? <FindBox shortcut /> : null}
              <Disclosure className="display to-left" summary={words.ui.frame.display}>
                <DisplayForms look={props.look} />
              </Disclosure>
              <LanguageSwitch look={props.look} />
              <AccountMenu account={props.account} />
            </header>
            {props.banner ? <aside className="banner">{props.banner}</aside> : null}
            <main id="page" className="page" tabIndex={-1}>
              {props.children}
            </main>
          </div>
          <BottomBar {...props} />
        </div>
      </DraftOwner.Provider>
      {props.beside}
    </LookContext.Provider>
  )
}

/** A page without a frame: sign-in, links for a first password, errors for those who aren't signed in. */
export function PageAlone(props: { banner?: ReactNode; look: Look; wide?: boolean; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      {props.banner ? <aside className="banner">{props.banner}</aside> : null}
      <header className="top">
        <span className="grow" />
        <LanguageSwitch look={props.look} />
      </header>
      <main id="page" className={props.wide ? 'alone wide' : 'alone'} tabIndex={-1}>
        {props.children}
      </main>
    </>
  )
}

const SkipLink = () => (
  <a className="skip" href="#page">
    {useWords().frame.skip}
  </a>
)

function AccountMenu({ account }: { account: FrameAccount }) {
  const { frame } = useWords()
  return (
    <Disclosure className="to-left" summary={account.name}>
      <div className="menu-who">
        {account.name}
        <small>{account.roles}</small>
      </div>
      <ul className="menu">
        <li>
          <Link to="/me">{frame.nav.me}</Link>
        </li>
        <li>
          <form method="post" action="/sign-out" onSubmit={forgetDrafts}>
            <button type="submit">{frame.signOut}</button>
          </form>
        </li>
      </ul>
    </Disclosure>
  )
}

function BottomBar({ nav, find, look }: PageFrameProps) {
  const { ui } = useWords()
  const link = useFrameLink()
  const isCurrent = useIsCurrent()
  const items = nav.flatMap((group) => group.items)
  const chosen = items.some((item) => item.bar) ? items.filter((item) => item.bar) : items
  return (
    <nav className="bottom-bar" aria-label={ui.frame.bottomBar}>
      {chosen.slice(0, 4).map((item) => (
        <Link key={item.to} to={link(item.to)} aria-current={isCurrent(item.to) ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
      <Disclosure summary={ui.frame.more}>
        {find ? <FindBox /> : null}
        <NavGroups groups={nav} />
        <DisplayForms look={look} />
      </Disclosure>
    </nav>
  )
}
