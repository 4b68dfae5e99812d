import { Form, Link, useLoaderData } from '@remix-run/react'
import { endOwnSessions } from '#acts/end-own-sessions.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatInstant } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { Tag } from '#ui/tag.tsx'
import { ownAccountView } from '#views/own-account.server.ts'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.accounts.me.title)
export const loader = show(ownAccountView)
export const action = perform(endOwnSessions, (_, __, { session }) => (session ? '/me' : '/sign-in?after=sign-out'))

export default function OwnAccountPage() {
  const me = useLoaderData<typeof loader>()
  const { accounts: words, terms, ui } = useWords()
  return (
    <>
      <PageTitle
        title={words.me.title}
        acts={
          <Link className="button" to="/me/password">
            {words.me.password}
          </Link>
        }
      />
      <Card title={words.facts}>
        <Facts
          facts={[
            { term: words.name, value: me.name },
            { term: words.signInName, value: me.signInName },
            { term: words.section, value: me.section },
            { term: words.roles, value: me.roles.map((role) => terms.role[role]).join(ui.comma) },
            ...(me.carriers.length > 0 ? [{ term: words.carriers, value: me.carriers.join(ui.comma) }] : []),
            { term: words.passwordChangedAt, value: me.passwordChangedAt && formatInstant(me.passwordChangedAt) },
          ]}
        />
      </Card>
      <Card title={words.me.sessions} note={words.me.sessionsNote}>
        <div className="table-frame">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.me.startedAt}</th>
                <th scope="col">{words.me.lastSeenAt}</th>
                <th scope="col">{words.me.address}</th>
                <th scope="col">{words.me.browser}</th>
                <th scope="col">{ui.list.actions}</th>
              </tr>
            </thead>
            <tbody>
              {me.sessions.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="nowrap">
                    {formatInstant(one.startedAt)}
                  </th>
                  <td className="nowrap">{formatInstant(one.lastSeenAt)}</td>
                  <td>{one.address ?? ui.none}</td>
                  <td>{one.browser ? browserName(one.browser) : ui.none}</td>
                  <td>
                    {one.current ? (
                      <Tag tone="good">{words.me.current}</Tag>
                    ) : (
                      <EndSession session={one.id} label={words.me.endThat(formatInstant(one.startedAt))} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Form method="post">
          <div className="form-end">
            <button type="submit" className="button">
              {words.me.endAll}
            </button>
            <span className="quiet">{words.me.endAllNote}</span>
          </div>
        </Form>
      </Card>
    </>
  )
}

function EndSession({ session, label }: { session: string; label: string }) {
  const { accounts: words } = useWords()
  return (
    <Form method="post">
      <input type="hidden" name="session" value={session} />
      <button type="submit" className="link-button" aria-label={label}>
        {words.me.end}
      </button>
    </Form>
  )
}

/** `Chrome 120` from what a browser says of itself; enough to know one's own devices apart. */
function browserName(agent: string): string {
  const found = /(Edg|Firefox|HeadlessChrome|Chrome|Safari)\/(\d+)/.exec(agent)
  const system = /Windows|Mac OS|Android|iPhone|Linux/.exec(agent)?.[0]
  return [found ? `${found[1]} ${found[2]}` : agent.slice(0, 40), system].filter(Boolean).join(', ')
}
