import { Link, useLoaderData } from '@remix-run/react'
import { correctPlatform } from '#acts/correct-platform.server.ts'
import { endPlatform } from '#acts/end-platform.server.ts'
import { typeOf } from '#domain/platform.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { PlatformFields } from '#ui/platform-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { platformFile } from '#views/platform-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(platformFile)
export const action = performOneOf([
  offering(correctPlatform, (_, { platform }) => `/platforms/${platform}`),
  offering(endPlatform, (_, { platform }) => `/platforms/${platform}`),
])
export const meta = titled((words) => words.platforms.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
const own = { platform: true } as const

export default function Platform() {
  const file = useLoaderData<typeof loader>()
  const { platforms } = useWords()
  const link = useFrameLink()
  const { state } = platforms
  return (
    <>
      <PageTitle
        title={file.platform.name}
        sub={<Tag tone={file.inForce ? 'good' : 'plain'}>{file.inForce ? state.inForce : state.ended}</Tag>}
        crumbs={[{ label: platforms.title, to: link('/platforms') }]}
      />
      <About file={file} />
      {file.mayEdit ? <Forms file={file} /> : null}
      <ChangeHistory changes={file.changes} />
    </>
  )
}

function About({ file: { platform, host } }: { file: Data }) {
  const { platforms, terms } = useWords()
  const link = useFrameLink()
  const { field } = platforms
  return (
    <Card title={platforms.facts}>
      <Facts
        facts={[
          { term: field.type, value: platforms.type[typeOf(platform.type)] },
          { term: field.level, value: terms.level[platform.level] },
          {
            term: field.host,
            value: host === null ? platform.hostName : <Link to={link(`/firms/${host.id}`)}>{host.name}</Link>,
          },
          { term: field.number, value: platform.number },
          { term: field.authority, value: platform.authority },
          { term: field.from, value: <DayText day={platform.fromOn} /> },
          { term: field.to, value: <DayText day={platform.toOn} /> },
          { term: field.source, value: platform.source },
        ]}
      />
    </Card>
  )
}

function Forms({ file: { platform, host } }: { file: Data }) {
  const { platforms } = useWords()
  const running = platform.toOn === null
  return (
    <>
      <Card title={platforms.correct}>
        <ActForm
          act="correct-platform"
          once
          schema={async () => (await import('#forms/platform.ts')).correctPlatformForm.omit(own)}
          labels={platforms.field}
          values={{
            name: platform.name,
            type: platform.type,
            level: platform.level,
            host: host?.id ?? platform.hostName ?? '',
            number: platform.number ?? '',
            authority: platform.authority ?? '',
            from: platform.fromOn,
            to: platform.toOn ?? '',
            source: platform.source ?? '',
          }}
          submitLabel={platforms.save}
        >
          <input type="hidden" name="wording" value={platform.id} />
          <PlatformFields host={host ?? undefined} />
          <TextField name="why" required maxLength={200} help={platforms.help.why} />
        </ActForm>
      </Card>
      {running ? (
        <Card title={platforms.end} note={platforms.endText}>
          <ActForm
            act="end-platform"
            schema={async () => (await import('#forms/platform.ts')).endPlatformForm.omit(own)}
            labels={platforms.field}
            submitLabel={platforms.end}
            danger
          >
            <input type="hidden" name="wording" value={platform.id} />
            <DayField name="on" required help={platforms.help.on} />
          </ActForm>
        </Card>
      ) : null}
    </>
  )
}
