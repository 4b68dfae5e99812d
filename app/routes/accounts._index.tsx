import { Link, useLoaderData } from '@remix-run/react'
import { choosePasswordPolicy } from '#acts/choose-password-policy.server.ts'
import { passwordPolicyKeys } from '#domain/password-policy.ts'
import { roles } from '#domain/permission.ts'
import { perform, show } from '#server/guard.server.ts'
import { AccountStateTag, accountStateKeys } from '#ui/account-state.tsx'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatInstant } from '#ui/format.ts'
import { RadioField } from '#ui/inputs.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { accountListView } from '#views/account-list.server.ts'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.accounts.title)
export const loader = show(accountListView)
export const action = perform(choosePasswordPolicy, () => '/accounts')

export default function AccountsPage() {
  const list = useLoaderData<typeof loader>()
  const { accounts: words } = useWords()
  return (
    <>
      <ListFrame
        title={words.title}
        query={<AccountQuery query={list.query} />}
        acts={
          list.mayCreate ? (
            <Link className="button primary" to="/accounts/new">
              {words.create}
            </Link>
          ) : null
        }
        pager={{ total: list.total, page: list.query.page, size: list.query.size }}
      >
        <DataTable
          caption={words.title}
          columns={useColumns()}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={words.empty} />}
        />
      </ListFrame>
      {list.mayChoosePolicy ? <PolicyCard policy={list.policy} /> : null}
    </>
  )
}

type List = ReturnType<typeof useLoaderData<typeof loader>>

function AccountQuery({ query }: { query: List['query'] }) {
  const { accounts: words, terms } = useWords()
  return (
    <QueryForm>
      <QueryText name="find" label={words.find} value={query.find} />
      <QuerySelect
        name="role"
        label={words.role}
        value={query.role ?? ''}
        options={[
          ...roles.map((role) => ({ value: role, label: terms.role[role] })),
          { value: 'none', label: words.noRole },
        ]}
      />
      <QuerySelect
        name="state"
        label={words.state}
        value={query.state ?? ''}
        options={accountStateKeys.map((state) => ({ value: state, label: words.states[state] }))}
      />
    </QueryForm>
  )
}

function useColumns(): Column<List['rows'][number]>[] {
  const { accounts: words, terms, ui } = useWords()
  return [
    {
      key: 'signInName',
      head: words.signInName,
      always: true,
      cell: (row) => <Link to={`/accounts/${row.id}`}>{row.signInName}</Link>,
    },
    { key: 'name', head: words.name, cell: (row) => row.name },
    { key: 'section', head: words.section, cell: (row) => row.section },
    {
      key: 'roles',
      head: words.roles,
      cell: (row) =>
        row.roles.length > 0 ? (
          row.roles.map((role) => terms.role[role]).join(ui.comma)
        ) : (
          <span className="quiet">{words.noRole}</span>
        ),
    },
    { key: 'state', head: words.state, cell: (row) => <AccountStateTag state={row.state} /> },
    { key: 'createdAt', head: words.createdAt, cell: (row) => formatInstant(row.createdAt) },
  ]
}

function PolicyCard({ policy }: { policy: List['policy'] }) {
  const { policy: words } = useWords().accounts
  return (
    <Card title={words.title} note={words.note}>
      <ActForm
        schema={async () => (await import('#forms/account-forms.ts')).passwordPolicyForm}
        act="choose-password-policy"
        labels={{ policy: words.title }}
        values={{ policy }}
        submitLabel={words.save}
      >
        <RadioField
          name="policy"
          required
          options={passwordPolicyKeys.map((value) => ({ value, label: words.choices[value] }))}
        />
      </ActForm>
    </Card>
  )
}
