// `import --list firms|recognitions|carriers|metrics --file F ...`: a roster taken in without a browser, all of it or nothing.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { carryOut } from '#acts/act.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import { importSettings } from '#acts/import-settings.server.ts'
import { CannotDo, WrongUsage } from '#commands/faults.ts'
import { withHouse } from '#commands/open.ts'
import { moneyUnits } from '#domain/money.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { rosterLists } from '#domain/roster.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { importRosterForm } from '#forms/import.ts'
import { readInput } from '#forms/read-input.ts'
import { type Judged, skippedOf } from '#rosters/judge.ts'
import type { Reading } from '#rosters/reading.ts'
import { Refusal } from '#server/refusal.ts'
import { rosterTrial } from '#views/roster-trial.server.ts'
import { lookAt } from '#views/view.server.ts'
import { en } from '#words/en.ts'

const usage = `Usage: npm run --silent import -- --list firms|recognitions|carriers|metrics --file F [--sheet S] [--kind K] [--issued-on D]
  [--batch B] [--notice N] [--year Y] [--money-unit U] [--create-firms] [--strict] [--dry-run] [--json] [--as ACCOUNT]
K is one of ${recognitionKinds.filter((kind) => kind !== 'specialised').join(', ')}; D is a day like 2024-06-20;
U, where no header or note says it, is one of ${moneyUnits.join(', ')}.`

export async function importCommand(args: string[]): Promise<number> {
  const { options, values } = read(args)
  const path = options.file ?? ''
  const file = { name: basename(path), bytes: await bytesOf(path) }
  const told = await withHouse(options.as, async (house, actor) => {
    try {
      if (!options['dry-run']) return await carryOut(house, actor, importRoster, { ...values, file })
      const input = readInput(importRosterForm, { ...values, file })
      const settings = importSettings(input, input)
      const query = { list: input.list, file, settings }
      const trial = await lookAt(house, actor.viewer, rosterTrial, { on: null, query })
      if (input.strict && trial.judged.counts.refused > 0) throw strictly(trial.judged)
      return trial
    } catch (cause) {
      throw sentenceFor(cause)
    }
  })
  const report = reportOf(told.batch, told.judged, told.reading)
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : textOf(report))
  return 0
}

const strictly = ({ counts }: Judged) =>
  new Refusal('roster.row-refused', { refused: counts.refused, rows: counts.rows })

function read(args: string[]) {
  const options = parsed(args)
  const wrong = (what: string) => new WrongUsage(`${what}\n${usage}`)
  if (!rosterLists.some((list) => list === options.list))
    throw wrong(`--list must be ${rosterLists.join(', ')}${options.list ? `, not "${options.list}"` : ''}.`)
  if (!options.file) throw wrong('--file is missing.')
  const values = {
    list: options.list,
    sheet: options.sheet,
    kind: options.kind,
    issuedOn: options['issued-on'],
    batchName: options.batch,
    notice: options.notice,
    year: options.year,
    moneyUnit: options['money-unit'],
    createFirms: options['create-firms'] ? 'on' : '',
    strict: options.strict ? 'on' : '',
  }
  try {
    readInput(importRosterForm, { ...values, file: { name: '', bytes: new Uint8Array() } })
  } catch (cause) {
    if (!(cause instanceof FormRefusal)) throw cause
    const [field = '', error = ''] = Object.entries(cause.errors)[0] ?? []
    throw wrong(`${flags[field] ?? field}: ${en.formError[error] ?? error}.`)
  }
  return { options, values }
}

const flags: Record<string, string> = {
  sheet: '--sheet',
  kind: '--kind',
  issuedOn: '--issued-on',
  batchName: '--batch',
  notice: '--notice',
  year: '--year',
  moneyUnit: '--money-unit',
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const tick = { type: 'boolean' } as const
  try {
    return parseArgs({
      args,
      options: {
        ...{
          list: text,
          file: text,
          sheet: text,
          kind: text,
          'issued-on': text,
          batch: text,
          notice: text,
          year: text,
          'money-unit': text,
        },
        ...{ 'create-firms': tick, strict: tick, 'dry-run': tick, json: tick, as: text },
      },
    }).values
  } catch (cause) {
    throw new WrongUsage(`${cause instanceof Error ? cause.message : cause}\n${usage}`)
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    throw new CannotDo(`The file cannot be read: ${path}. Check its name and rights.`)
  }
}

/** A refusal of the whole file as one sentence. */
function sentenceFor(cause: unknown): unknown {
  return cause instanceof Refusal ? new CannotDo(en.refusal[cause.code](cause.detail)) : cause
}

type Report = {
  batch: string | null
  rows: number
  created: number
  updated: number
  unchanged: number
  refused: number
  refusals: { row: number; column: string | null; value: string | null; reason: string }[]
  skipped: { row: number; text: string }[]
}

function reportOf(batch: string | null, judged: Judged, reading: Reading): Report {
  const { rows, created, updated, unchanged, refused } = judged.counts
  const header = (field: string | null) => reading.columns.find((column) => column.field === field)?.header ?? field
  const refusals = judged.rows.flatMap(({ row, judgement }, index) => {
    if (!judgement.refusal) return []
    const { reason, field, detail } = judgement.refusal
    const value = field ? (reading.rows[index]?.cells[field]?.text ?? null) : null
    return [{ row, column: field && header(field), value, reason: en.imports.reason[reason](detail) }]
  })
  const skipped = skippedOf(reading).map(({ row, text }) => ({ row, text }))
  return { batch, rows, created, updated, unchanged, refused, refusals, skipped }
}

function textOf(report: Report): string {
  const { rows, created, updated, unchanged, refused } = report
  const counts = `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`
  const told = report.refusals.map(({ row, value, reason }) => `  row ${row}${value ? ` (${value})` : ''}: ${reason}`)
  const skipped = report.skipped.map(({ row, text }) => `  row ${row} skipped: ${text}`)
  const head = report.batch === null ? `Would import ${counts}` : `Imported ${counts} (batch ${report.batch})`
  return [head, ...told, ...skipped, ''].join('\n')
}
