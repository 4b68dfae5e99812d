import { Form, Link, useLoaderData } from '@remix-run/react'
import { editTraining } from '#acts/edit-training.server.ts'
import { inviteFirms } from '#acts/invite-firms.server.ts'
import { takeAttendance } from '#acts/take-attendance.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { ProseField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { TrainingFields } from '#ui/support-fields.tsx'
import { trainingFileView } from '#views/training-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(trainingFileView)
const here = (_: unknown, { training }: Record<string, string | undefined>) => `/trainings/${training}`
export const action = performOneOf([
  offering(takeAttendance, here),
  offering(inviteFirms, here),
  offering(editTraining, here),
])
export const meta = titled((words) => words.trainings.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Training() {
  const file = useLoaderData<typeof loader>()
  const { training, mayGive } = file
  const { terms, trainings } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={training.title}
        sub={<DayText day={training.heldOn} />}
        crumbs={[{ label: trainings.title, to: link('/trainings') }]}
      />
      <Card title={trainings.facts}>
        <Facts
          facts={[
            {
              term: trainings.label.kind,
              value: training.kind === null ? trainings.general : terms.kind[training.kind],
            },
            { term: trainings.label.place, value: training.place },
            { term: trainings.label.summary, value: training.summary },
          ]}
        />
      </Card>
      <Outcome file={file} />
      <Invited file={file} />
      {mayGive ? <Forms training={training} /> : null}
    </>
  )
}

/** How many of those invited and present were given the recognition afterwards: counts, without a why. */
function Outcome({ file: { outcome, training, on } }: { file: Data }) {
  const { terms, trainings } = useWords()
  const language = useLanguage()
  if (outcome === null || training.kind === null) return null
  const { outcomeHead } = trainings
  return (
    <Card title={trainings.outcome} note={trainings.outcomeNote(terms.kind[training.kind], formatDay(on, language))}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{outcomeHead.group}</th>
            <th scope="col" className="number">
              {outcomeHead.firms}
            </th>
            <th scope="col" className="number">
              {outcomeHead.recognised}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['invited', 'present', 'absent'] as const).map((group) => (
            <tr key={group}>
              <th scope="row">{trainings.outcomeOf[group]}</th>
              <td className="number">{formatNumber(outcome[group].firms, language)}</td>
              <td className="number">{formatNumber(outcome[group].recognised, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** The firms invited; once the training was held, with boxes for those that came. */
function Invited({ file: { training, rows, held, mayGive } }: { file: Data }) {
  const { trainings } = useWords()
  const link = useFrameLink()
  const takes = mayGive && held && rows.length > 0
  const { column, present } = trainings
  return (
    <Card title={trainings.firms} note={takes ? trainings.attendanceHint : undefined}>
      {rows.length === 0 ? (
        <p className="quiet">{trainings.noFirms}</p>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="act" value="take-attendance" />
          <div className="scroll">
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{column.firm}</th>
                  <th scope="col">{column.code}</th>
                  <th scope="col">{column.attendance}</th>
                  {training.kind === null ? null : <th scope="col">{column.later}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Link to={link(`/firms/${row.firm.id}`)}>{row.firm.name}</Link>
                    </th>
                    <td className="code">{row.firm.code}</td>
                    <td className="nowrap">
                      {takes ? (
                        <>
                          <input type="hidden" name="asked" value={row.id} />
                          <label className="attendance">
                            <input
                              type="checkbox"
                              name="select"
                              value={row.id}
                              defaultChecked={row.present === true}
                              aria-label={trainings.attendanceOf(row.firm.name)}
                            />
                            <span className={row.present === null ? 'quiet' : undefined}>
                              {row.present === null ? present.unknown : row.present ? present.yes : present.no}
                            </span>
                          </label>
                        </>
                      ) : row.present === null ? (
                        <span className="quiet">{present.unknown}</span>
                      ) : row.present ? (
                        present.yes
                      ) : (
                        present.no
                      )}
                    </td>
                    {training.kind === null ? null : (
                      <td>
                        <DayText short day={row.later} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {takes ? (
            <div className="form-end">
              <button type="submit" className="button primary">
                {trainings.attendance}
              </button>
            </div>
          ) : null}
        </Form>
      )}
    </Card>
  )
}

function Forms({ training }: Pick<Data, 'training'>) {
  const { trainings } = useWords()
  return (
    <>
      <Card title={trainings.invite} note={trainings.inviteNote}>
        <ActForm
          act="invite-firms"
          schema={async () => (await import('#forms/support.ts')).inviteFirmsForm.omit({ training: true })}
          labels={trainings.label}
          submitLabel={trainings.invite}
        >
          <ProseField name="firms" required rows={6} help={trainings.help.firms} />
        </ActForm>
      </Card>
      <Card title={trainings.edit}>
        <ActForm
          act="edit-training"
          schema={async () => (await import('#forms/support.ts')).editTrainingForm.omit({ training: true })}
          labels={trainings.label}
          values={{
            title: training.title,
            kind: training.kind ?? '',
            heldOn: training.heldOn,
            place: training.place ?? '',
            summary: training.summary ?? '',
          }}
          version={training.version}
          submitLabel={trainings.save}
        >
          <TrainingFields />
        </ActForm>
      </Card>
    </>
  )
}
