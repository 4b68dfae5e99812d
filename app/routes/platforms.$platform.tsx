import { Link, useLoaderData } from '@remix-run/react'
import { correctPlatform } from '#acts/correct-platform.server.ts'
import { endPlatform } from '#acts/end-platform.server.ts'
import { upgradePlatform } from '#acts/upgrade-platform.server.ts'
import { isHigherLevel, platformLevels, typeOf } from '#domain/platform.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { PlatformFields } from '#ui/platform-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { platformFile } from '#views/platform-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(platformFile)
export const action = performOneOf([
  offering(correctPlatform, (_, { platform }) => `/platforms/${platform}`),
  offering(upgradePlatform, (platform) => `/platforms/${platform}`),
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

function About({ file: { platform, host, related } }: { file: Data }) {
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
          { term: field.field, value: platform.field },
          { term: field.number, value: platform.number },
          { term: field.authority, value: platform.authority },
          { term: field.from, value: <DayText day={platform.fromOn} /> },
          { term: field.to, value: <DayText day={platform.toOn} /> },
          { term: field.source, value: platform.source },
          ...related.map((one) => ({
            term: one.earlier ? platforms.related.from : platforms.related.to,
            value: (
              <Link to={link(`/platforms/${one.fact}`)}>
                {one.name} ({terms.level[one.level]})
              </Link>
            ),
          })),
        ]}
      />
    </Card>
  )
}

function Forms({ file: { platform, host, related } }: { file: Data }) {
  const { platforms } = useWords()
  const running = platform.toOn === null
  const mayRise = related.every(({ earlier }) => earlier) && isHigherLevel('national', platform.level)
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
            field: platform.field ?? '',
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
      {running && mayRise ? <Upgrade platform={platform} /> : null}
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

/** 升级: the levels above the present one. */
function Upgrade({ platform }: Pick<Data, 'platform'>) {
  const { platforms, terms } = useWords()
  const higher = platformLevels.filter((level) => isHigherLevel(level, platform.level))
  return (
    <Card title={platforms.upgrade} note={platforms.upgradeText}>
      <ActForm
        act="upgrade-platform"
        once
        schema={async () => (await import('#forms/platform.ts')).upgradePlatformForm.omit(own)}
        labels={{ ...platforms.field, ...platforms.upgradeField }}
        submitLabel={platforms.upgrade}
      >
        <input type="hidden" name="wording" value={platform.id} />
        <SelectField
          name="level"
          required
          options={higher.map((level) => ({ value: level, label: terms.level[level] }))}
        />
        <DayField name="on" required />
        <TextField name="name" maxLength={120} help={platforms.upgradeHelp.name} />
        <TextField name="number" maxLength={80} />
        <TextField name="authority" maxLength={120} />
        <TextField name="source" maxLength={200} />
      </ActForm>
    </Card>
  )
}
