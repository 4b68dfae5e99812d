import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmLink } from '#acts/confirm-link.server.ts'
import { disableAccount } from '#acts/disable-account.server.ts'
import { editAccount } from '#acts/edit-account.server.ts'
import { enableAccount } from '#acts/enable-account.server.ts'
import { giveCarriers } from '#acts/give-carriers.server.ts'
import { giveRoles } from '#acts/give-roles.server.ts'
import { issueLink } from '#acts/issue-link.server.ts'
import { type Role, roles } from '#domain/permission.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { AccountStateTag } from '#ui/account-state.tsx'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatInstant } from '#ui/format.ts'
import { MultiChoiceField, TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useHydrated } from '#ui/use-hydrated.ts'
import { accountFileView } from '#views/account-file.server.ts'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.accounts.title)
export const loader = show(accountFileView)

const toAccount = (_: unknown, { account }: { account?: string }) => `/accounts/${account}`
/** The link is in this one answer and nowhere else. */
const shownOnce = (issued: { link: string; confirms: Role | null }) => Response.json({ act: 'issued', ...issued })

export const action = performOneOf([
  offering(editAccount, toAccount),
  offering(disableAccount, toAccount),
  offering(enableAccount, toAccount),
  offering(issueLink, shownOnce),
  offering(confirmLink, toAccount),
  offering(giveRoles, toAccount),
  offering(giveCarriers, toAccount),
])

type File = ReturnType<typeof useLoaderData<typeof loader>>

export default function AccountPage() {
  const file = useLoaderData<typeof loader>()
  const { accounts: words } = useWords()
  return (
    <>
      <PageTitle
        title={file.account.name}
        sub={file.account.signInName}
        crumbs={[{ label: words.title, to: '/accounts' }]}
      />
      <IssuedLink />
      <AccountFacts {...file} />
      {file.manages ? <EditCard key={`edit-${file.account.version}`} {...file} /> : null}
      <LinkCard {...file} />
      {file.manages ? <AccessCard {...file} /> : null}
      {file.givesRoles ? <RolesCard key={`roles-${file.account.version}`} {...file} /> : null}
      {file.givesRoles && file.roles.includes('operator') ? (
        <CarriersCard key={`carriers-${file.account.version}`} {...file} />
      ) : null}
    </>
  )
}

function IssuedLink() {
  const { accounts, terms } = useWords()
  const { link: words } = accounts
  const answered = useActionData<{ act?: string; link?: string; confirms?: Role | null }>()
  const hydrated = useHydrated()
  if (answered?.act !== 'issued' || !answered.link) return null
  const address = `${hydrated ? window.location.origin : ''}${answered.link}`
  return (
    <Notice tone="good">
      <p>{words.issued}</p>
      {answered.confirms ? <p>{words.waits(terms.role[answered.confirms])}</p> : null}
      <output className="one-time-link" aria-label={words.label}>
        {address}
      </output>
    </Notice>
  )
}

function AccountFacts({ account, roles, carriers, lastSeenAt }: File) {
  const { accounts: words, terms, ui } = useWords()
  return (
    <Card title={words.facts}>
      <Facts
        facts={[
          { term: words.state, value: <AccountStateTag state={account.state} /> },
          { term: words.section, value: account.section },
          { term: words.roles, value: roles.map((role) => terms.role[role]).join(ui.comma) || words.noRole },
          ...(roles.includes('operator')
            ? [{ term: words.carriers, value: carriers.map((one) => one.name).join(ui.comma) }]
            : []),
          { term: words.createdAt, value: formatInstant(account.createdAt) },
          {
            term: words.passwordChangedAt,
            value: account.passwordChangedAt && formatInstant(account.passwordChangedAt),
          },
          { term: words.lastSeenAt, value: lastSeenAt && formatInstant(lastSeenAt) },
        ]}
      />
    </Card>
  )
}

function EditCard({ account }: File) {
  const { accounts: words } = useWords()
  return (
    <Card title={words.edit}>
      <ActForm
        schema={async () => (await import('#forms/account-forms.ts')).editAccountForm.omit({ account: true })}
        act="edit-account"
        labels={{ name: words.name, section: words.section }}
        values={{ name: account.name, section: account.section ?? '' }}
        version={account.version}
        submitLabel={words.save}
      >
        <TextField name="name" required maxLength={40} />
        <TextField name="section" maxLength={60} />
      </ActForm>
    </Card>
  )
}

const justTheAccount = async () => (await import('#forms/account-forms.ts')).oneAccountForm.omit({ account: true })

/** 一次性链接: issued by one office; an administrator's is confirmed by another. */
function LinkCard({ account, link }: File) {
  const { accounts, terms } = useWords()
  const { link: words } = accounts
  if (account.state === 'disabled' || !(link.mayIssue || link.mayConfirm)) return null
  return (
    <Card title={words.title}>
      {link.waitsFor ? <p>{words.waits(terms.role[link.waitsFor])}</p> : null}
      {link.until ? <p className="quiet">{words.openUntil(formatInstant(link.until))}</p> : null}
      {link.mayConfirm ? (
        <ActForm schema={justTheAccount} act="confirm-link" labels={{}} submitLabel={words.confirm}>
          <p>{words.confirmNote(account.name)}</p>
        </ActForm>
      ) : null}
      {link.mayIssue ? (
        <ActForm schema={justTheAccount} act="issue-link" labels={{}} submitLabel={words.issue}>
          <p>{words.note}</p>
          {link.confirmedBy ? <p>{words.twoOffices(terms.role[link.confirmedBy])}</p> : null}
        </ActForm>
      ) : null}
    </Card>
  )
}

function AccessCard({ account }: File) {
  const { accounts: words } = useWords()
  const disabled = account.state === 'disabled'
  return (
    <Card title={words.access}>
      {disabled || account.state === 'locked' ? (
        <ActForm
          schema={justTheAccount}
          act="enable-account"
          labels={{}}
          submitLabel={disabled ? words.enable : words.unlock}
        />
      ) : null}
      {disabled ? null : (
        <ActForm schema={justTheAccount} act="disable-account" labels={{}} submitLabel={words.disable} danger>
          <p>{words.disableNote}</p>
        </ActForm>
      )}
    </Card>
  )
}

function RolesCard({ account, roles: held }: File) {
  const { accounts: words, terms } = useWords()
  return (
    <Card title={words.give}>
      <ActForm
        schema={async () => (await import('#forms/account-forms.ts')).rolesForm.omit({ account: true })}
        act="give-roles"
        labels={{ roles: words.roles }}
        values={{ roles: held }}
        version={account.version}
        submitLabel={words.saveRoles}
      >
        <MultiChoiceField
          name="roles"
          help={words.rolesNote}
          options={roles.map((value) => ({ value, label: terms.role[value] }))}
        />
      </ActForm>
    </Card>
  )
}

function CarriersCard({ account, carriers, carriersToGive }: File) {
  const { accounts: words } = useWords()
  return (
    <Card title={words.giveCarriers}>
      {carriersToGive.length === 0 ? (
        <p className="quiet">{words.noCarriers}</p>
      ) : (
        <ActForm
          schema={async () => (await import('#forms/account-forms.ts')).carriersForm.omit({ account: true })}
          act="give-carriers"
          labels={{ carriers: words.carriers }}
          values={{ carriers: carriers.map((one) => one.id) }}
          version={account.version}
          submitLabel={words.saveCarriers}
        >
          <MultiChoiceField
            name="carriers"
            help={words.carriersNote}
            options={carriersToGive.map((one) => ({ value: one.id, label: one.name }))}
          />
        </ActForm>
      )}
    </Card>
  )
}
