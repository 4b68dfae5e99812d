import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { isGapKey, type NeedState, type SupportKind, type SupportState } from '#domain/support.ts'
import type { TaskState } from '#domain/task.ts'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { AddFile, AddNote, type AttachedFile, FirmFiles, FirmNotes, type Note } from '#ui/firm-papers.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useTaskText } from '#ui/task-text.ts'
import { useListLink } from '#ui/use-list-link.ts'
import { NeedStateTag, SupportStateTag, TaskStateTag } from '#ui/work-states.tsx'
import { useWords } from '#words/words.tsx'

type Some<Row> = { rows: readonly Row[]; more: boolean }
export type FirmSupportShown = {
  firm: string
  supports: Some<{
    support: {
      id: string
      condition: string | null
      referredOn: string
      result: string | null
      droppedWhy: string | null
    }
    offer: { name: string; kind: SupportKind }
    state: SupportState
  }>
  visits: Some<{ visit: { id: string; visitedOn: string; summary: string }; officerName: string | null }>
  needs: Some<{
    need: { id: string; summary: string; kind: SupportKind; raisedOn: string; dueOn: string | null }
    state: NeedState
  }>
  trainings: Some<{ training: { id: string; title: string; heldOn: string }; present: boolean | null }>
  tasks: Some<{
    task: {
      id: string
      rule: string | null
      title: string | null
      detail: Record<string, string> | null
      dueOn: string
    }
    state: TaskState
    officerName: string | null
  }>
  notes: Some<Note>
  files: Some<AttachedFile>
  limitMb: number
  can: { give: boolean; tasks: boolean }
}
type Shown = { shown: FirmSupportShown }

/** A part of the firm's page: its newest few, the way to all of them, and the way to add one. */
function Part<Row>(props: {
  title: string
  some: Some<Row>
  none: string
  all: { label: string; to: string }
  add?: { label: string; to: string }
  head: readonly string[]
  row: (row: Row) => { key: string; cells: readonly ReactNode[] }
}) {
  const { some, head } = props
  return (
    <Card
      title={props.title}
      note={
        <span className="acts">
          {some.more ? <Link to={props.all.to}>{props.all.label}</Link> : null}
          {props.add ? <Link to={props.add.to}>{props.add.label}</Link> : null}
        </span>
      }
    >
      {some.rows.length === 0 ? (
        <p className="quiet">{props.none}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {some.rows.map((row) => {
                const { key, cells } = props.row(row)
                return (
                  <tr key={key}>
                    {cells.map((cell, at) => (
                      <td key={head[at]}>{cell}</td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

export function FirmTasks({ shown }: Shown) {
  const { tasks } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  const text = useTaskText()
  const { firm, can } = shown
  if (!can.tasks) return null
  return (
    <Part
      title={tasks.section.title}
      some={shown.tasks}
      none={tasks.section.none}
      all={{ label: tasks.section.all, to: list('/tasks', { firm, state: '' }) }}
      add={{ label: tasks.section.add, to: list('/tasks/new', { firm }) }}
      head={[tasks.column.what, tasks.column.due, tasks.column.state, tasks.column.officer]}
      row={({ task, state, officerName }) => ({
        key: task.id,
        cells: [
          <Link key="what" to={link(`/tasks/${task.id}`)}>
            {text(task)}
          </Link>,
          <DayText key="due" short day={task.dueOn} />,
          <TaskStateTag key="state" state={state} />,
          officerName,
        ],
      })}
    />
  )
}

export function FirmServices({ shown }: Shown) {
  const { support } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  const { firm, can } = shown
  const { column } = support
  return (
    <Part
      title={support.section.title}
      some={shown.supports}
      none={support.section.none}
      all={{ label: support.section.all, to: list('/support/given', { firm }) }}
      add={can.give ? { label: support.section.add, to: list('/support/refer', { firm }) } : undefined}
      head={[column.offer, column.condition, column.referred, column.state]}
      row={({ support: one, offer, state }) => ({
        key: one.id,
        cells: [
          <Link key="offer" to={link(`/support/given/${one.id}`)}>
            {offer.name}
          </Link>,
          one.condition !== null && isGapKey(one.condition) ? support.gap[one.condition] : one.condition,
          <DayText key="on" short day={one.referredOn} />,
          <SupportStateTag key="state" state={state} />,
        ],
      })}
    />
  )
}

export function FirmVisits({ shown }: Shown) {
  const { visits } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  const { firm, can } = shown
  return (
    <Part
      title={visits.section.title}
      some={shown.visits}
      none={visits.section.none}
      all={{ label: visits.section.all, to: list('/visits', { firm }) }}
      add={can.give ? { label: visits.section.add, to: list('/visits/new', { firm }) } : undefined}
      head={[visits.column.on, visits.column.officer, visits.column.summary]}
      row={({ visit, officerName }) => ({
        key: visit.id,
        cells: [
          <Link key="on" to={link(`/visits/${visit.id}`)}>
            <DayText short day={visit.visitedOn} />
          </Link>,
          officerName,
          visit.summary,
        ],
      })}
    />
  )
}

export function FirmNeeds({ shown }: Shown) {
  const { needs, support } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  const { firm, can } = shown
  return (
    <Part
      title={needs.section.title}
      some={shown.needs}
      none={needs.section.none}
      all={{ label: needs.section.all, to: list('/needs', { firm, state: '' }) }}
      add={can.give ? { label: needs.section.add, to: list('/needs/new', { firm }) } : undefined}
      head={[needs.column.summary, needs.column.kind, needs.column.due, needs.column.state]}
      row={({ need, state }) => ({
        key: need.id,
        cells: [
          <Link key="what" to={link(`/needs/${need.id}`)}>
            {need.summary}
          </Link>,
          support.kind[need.kind],
          <DayText key="due" short day={need.dueOn} />,
          <NeedStateTag key="state" state={state} />,
        ],
      })}
    />
  )
}

export function FirmTrainings({ shown }: Shown) {
  const { trainings } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  const { present } = trainings
  return (
    <Part
      title={trainings.section.title}
      some={shown.trainings}
      none={trainings.section.none}
      all={{ label: trainings.section.all, to: list('/trainings', { firm: shown.firm }) }}
      head={[trainings.column.title, trainings.column.held, trainings.column.attendance]}
      row={({ training, present: came }) => ({
        key: training.id,
        cells: [
          <Link key="title" to={link(`/trainings/${training.id}`)}>
            {training.title}
          </Link>,
          <DayText key="on" short day={training.heldOn} />,
          came === null ? present.unknown : came ? present.yes : present.no,
        ],
      })}
    />
  )
}

/** Notes and files, each with the form that adds one. */
export function FirmPapers({ shown }: Shown) {
  const { files, notes } = useWords()
  const link = useFrameLink()
  const { firm, can } = shown
  return (
    <div className="grid two">
      <Card title={notes.title} note={<Link to={link(`/firms/${firm}/notes`)}>{notes.all}</Link>}>
        <FirmNotes firm={firm} notes={shown.notes.rows} mayGive={can.give} />
        {can.give ? (
          <details className="add">
            <summary>{notes.add}</summary>
            <AddNote firm={firm} />
          </details>
        ) : null}
      </Card>
      <Card title={files.title} note={<Link to={link(`/firms/${firm}/files`)}>{files.all}</Link>}>
        <FirmFiles firm={firm} files={shown.files.rows} mayGive={can.give} />
        {can.give ? (
          <details className="add">
            <summary>{files.add}</summary>
            <AddFile firm={firm} limitMb={shown.limitMb} />
          </details>
        ) : null}
      </Card>
    </div>
  )
}
