// Trial 13: hostile text in every text field of every act that the schemas name. Every page is then opened in a browser:
// no dialog, no report of the content security policy, the text shown as it was typed; exports hold it as text.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Act, carryOut } from '#acts/act.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addPlan } from '#acts/add-plan.server.ts'
import { addPlatform } from '#acts/add-platform.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { correctCarrierTerm } from '#acts/correct-carrier-term.server.ts'
import { correctName } from '#acts/correct-name.server.ts'
import { correctPlatform } from '#acts/correct-platform.server.ts'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { correctResidence } from '#acts/correct-residence.server.ts'
import { correctStay } from '#acts/correct-stay.server.ts'
import { correctTarget } from '#acts/correct-target.server.ts'
import { correctUnit } from '#acts/correct-unit.server.ts'
import { createAccount } from '#acts/create-account.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { editAccount } from '#acts/edit-account.server.ts'
import { editCarrier } from '#acts/edit-carrier.server.ts'
import { editFirm } from '#acts/edit-firm.server.ts'
import { editPlan } from '#acts/edit-plan.server.ts'
import { moveFirmIn } from '#acts/move-firm-in.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { reinstateFirm } from '#acts/reinstate-firm.server.ts'
import { renameFirm } from '#acts/rename-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import { setCarrierArea } from '#acts/set-carrier-area.server.ts'
import { setTarget } from '#acts/set-target.server.ts'
import { upgradePlatform } from '#acts/upgrade-platform.server.ts'
import { withdrawRecognition } from '#acts/withdraw-recognition.server.ts'
import { withdrawResidence } from '#acts/withdraw-residence.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { projectRoot } from '#db/root.ts'
import { hostileOperator } from '#tests/trust/hostile-operator.ts'
import { hostilePipelines } from '#tests/trust/hostile-pipelines.ts'
import { hostilePremises } from '#tests/trust/hostile-premises.ts'
import { hostileStays } from '#tests/trust/hostile-stays.ts'
import { hostileWork } from '#tests/trust/hostile-work.ts'
import { makeInstallation, type Person, removeInstallations } from '#tests/trust/installation.ts'
import { ask, type Server, serve } from '#tests/trust/program.ts'

const browserFile = process.env.CHROMIUM || '/usr/bin/chromium'
const noBrowser = existsSync(browserFile) ? '' : ' (skipped: no Chromium; name one in CHROMIUM)'

/** From the fullest to the one that still fits into the shortest field. */
const hostile = (n: number): string[] => [
  `=<img src=x onerror=alert(${n})>"'&<script>alert(${n})</script>`,
  `=<img src=x onerror=alert(${n})>"'&`,
  `=<b onclick=a(${n})>"'&`,
  `=<i>"'&${n}`,
]

/** Why no hostile text is entered through these acts. */
const apart: Record<string, string> = {
  'invite-firms': 'takes names and codes to find firms by; where one names no firm, nothing is stored',
  'change-own-password': 'passwords are never stored or shown as text',
  'export-firms': 'stores nothing; what it gives is looked at below',
  'look-up-firm': 'stores nothing',
  'read-roster': 'text comes in by the file; see the trial of hostile files',
  'import-roster': 'text comes in by the file; see the trial of hostile files',
  'adjust-import': 'needs a file; see the trial of hostile files',
}

/**
 * Fields that take text but are no place where a person's text is kept: a code confirmed, a firm's name to find it by, and
 * of acts on many rows at once the search that found them (`asked`) and its mark; a rule set's name is looked up.
 */
const noText = new Set(['codeMeant', 'firm', 'asked', 'mark', 'ruleSet'])

/** The fields of a form, those of a form put together of several or read further included. */
function fieldsOf(form: z.ZodType): [string, z.ZodType][] {
  if (form instanceof z.ZodObject) return Object.entries(form.shape as Record<string, z.ZodType>)
  if (form instanceof z.ZodIntersection)
    return [form.def.left, form.def.right].flatMap((part) => fieldsOf(part as z.ZodType))
  return form instanceof z.ZodPipe ? fieldsOf(form.def.in as z.ZodType) : []
}

function textFields(form: z.ZodType): { name: string; fits(text: string): boolean }[] {
  return fieldsOf(form).flatMap(([name, field]) => {
    const fits = (text: string) => {
      const read = z.safeParse(field, text)
      const kept = read.success && Array.isArray(read.data) ? read.data.join() : read.data
      return typeof kept === 'string' && kept === text
    }
    return !noText.has(name) && fits(hostile(1).at(-1) ?? '') ? [{ name, fits }] : []
  })
}

async function actsWithText(): Promise<string[]> {
  const folder = join(projectRoot(), 'app/acts')
  const found: string[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.server.ts'))) {
    const exported: Record<string, unknown> = await import(join(folder, file))
    for (const one of Object.values(exported)) {
      const read = z.object({ name: z.string(), may: z.string(), form: z.instanceof(z.ZodType) }).safeParse(one)
      if (read.success && textFields(read.data.form).length > 0) found.push(read.data.name)
    }
  }
  return found
}

type Entered = { act: string; field: string; text: string }

const made = () =>
  makeInstallation(async (installing) => {
    const { house, file, officer, person, enter } = installing
    const admin = await person('系统管理', 'system-admin')
    const auditor = await person('审计', 'auditor')
    const entered: Entered[] = []

    /** Carries out an act with hostile text in each of its text fields. */
    const attack = <F extends z.ZodType, P, R>(act: Act<F, P, R>, values: Record<string, unknown>, by = officer) => {
      const filled = { ...values }
      for (const { name, fits } of textFields(act.form)) {
        if (name in values) continue
        const text = hostile(entered.length + 100).find(fits)
        if (text === undefined) throw new Error(`${act.name}.${name} takes no hostile text`)
        filled[name] = text
        entered.push({ act: act.name, field: name, text })
      }
      return carryOut(house, by.actor, act, filled)
    }
    const factIn = (table: string, column: string, id: string): string => {
      const db = new Database(file, { readonly: true })
      const sql = `select fact from ${table} where ${column} = ? and superseded_at is null order by recorded_at desc`
      const row = db.prepare<[string], { fact: string }>(sql).get(id)
      db.close()
      return row?.fact ?? ''
    }

    const versionOf = (id: string): string => {
      const db = new Database(file, { readonly: true })
      const row = db.prepare<[string], { version: number }>('select version from firm where id = ?').get(id)
      db.close()
      return String(row?.version)
    }

    const carrier = await attack(addCarrier, { type: 'incubator', from: '2020-01-01', area: '1000', industries: '' })
    await attack(editCarrier, { carrier, version: '1', industries: '' })
    await attack(correctCarrierTerm, {
      carrier,
      term: factIn('carrier_term', 'carrier', carrier),
      type: 'park',
      from: '2020-01-01',
    })
    await attack(setCarrierArea, { carrier, area: '2000' })
    const room = { kind: 'office', gross: '20', from: '2020-01-01' }
    await attack(addUnit, { carrier, ...room })
    const unit = await enter(addUnit, { carrier, number: '2', ...room })
    await attack(correctUnit, { carrier, unit, ...room })

    const registeredOn = '2015-01-01'
    const firm = await attack(registerFirm, { registeredOn, code: '' })
    const other = await attack(registerFirm, { registeredOn, codeReason: '甲', code: '' })
    // A firm of its own: the edit would overwrite what was typed at registration, and the history shows the newest changes only.
    const edited = await enter(registerFirm, { name: '沈阳甲有限公司', registeredOn, codeReason: '甲', code: '' })
    await attack(editFirm, { firm: edited, version: versionOf(edited), registeredOn, code: '=<i>"\'&1' })
    await attack(renameFirm, { firm, version: versionOf(firm), fromOn: '2020-01-01' })
    await attack(correctName, { firm, fact: factIn('firm_name', 'firm', firm), fromOn: '2020-02-01' })
    await attack(moveFirmOut, { firm: other, toOn: '2021-01-01' })
    await attack(moveFirmIn, { firm: other, fromOn: '2022-01-01' })
    const residence = factIn('residence', 'firm', other)
    await attack(correctResidence, { firm: other, fact: residence, fromOn: '2022-02-01', arrival: 'moved-in' })
    await attack(withdrawResidence, { firm: other, fact: residence })
    await attack(deregisterFirm, { firm: other, on: '2023-01-01' })
    await attack(reinstateFirm, { firm: other })

    const kept = { kind: 'physical', from: '2021-01-01' }
    const unasked = { why: '', placementWhy: '' }
    await attack(beginStay, { carrier, firm, unit, ...kept, ...unasked })
    const stay = await attack(beginStay, { carrier, firm, ...kept, ...unasked, kind: 'registered' })
    await attack(correctStay, { stay, ...kept, kind: 'registered' })
    await attack(withdrawStay, { stay })
    const stays = await hostileStays(installing, attack)

    const certificate = { kind: 'high-tech', issuedOn: '2022-06-01' }
    const { recognition } = await attack(recogniseFirm, { firm, ...certificate })
    await attack(correctRecognition, { recognition, ...certificate })
    const revoked = await attack(recogniseFirm, { firm, kind: 'gazelle', issuedOn: '2023-01-01' })
    await attack(revokeRecognition, { recognition: revoked.recognition, revokedOn: '2023-06-01' })
    await attack(withdrawRecognition, { recognition: revoked.recognition })

    const platform = { type: 'other', level: 'provincial', from: '2020-01-01' }
    const first = await attack(addPlatform, platform)
    await attack(correctPlatform, { platform: first, ...platform })
    const lower = await attack(addPlatform, { ...platform, level: 'municipal' })
    await attack(upgradePlatform, { platform: lower, level: 'national', on: '2023-01-01' })

    const period = { baseOn: '2020-12-31', endOn: '2030-12-31' }
    const plan = await attack(addPlan, period)
    const aim = { base: '1', amount: '2', comparison: '>=', confidence: 'seen' }
    const target = await attack(setTarget, { plan, measure: 'high-tech-firms', ...aim })
    await attack(correctTarget, { plan, target, ...aim })
    await attack(setTarget, { plan, measure: 'xinchuang-firms', ...aim })
    await attack(editPlan, { plan, version: '1', ...period })

    await hostileWork(installing, attack, firm)
    const pages = [
      ...stays,
      ...[first, lower].map((fact) => `/platforms/${fact}`),
      `/targets/${plan}/edit`,
      ...(await hostileOperator(installing, attack)),
      ...(await hostilePremises(installing, attack)),
      ...(await hostilePipelines(installing, attack)),
    ]

    const account = await attack(createAccount, { signInName: 'somebody' }, admin)
    await attack(editAccount, { account, version: '1' }, admin)
    return { entered, officer, admin, auditor, firms: [firm, other, edited], pages }
  })

let house: Awaited<ReturnType<typeof made>>
let server: Server
beforeAll(async () => {
  house = await made()
  server = await serve(house.file)
})
afterAll(async () => {
  await server.end()
  removeInstallations()
})

test('every act that takes text was given hostile text, or is named here with the reason why not', async () => {
  const given = new Set(house.entered.map(({ act }) => act))
  expect((await actsWithText()).filter((name) => !given.has(name) && !apart[name])).toEqual([])
})

/** What a person can read on a page: its text and what stands in its fields, closed parts included. */
const readable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style')) texts.push(node.textContent ?? '')
    for (const field of document.querySelectorAll('input, textarea'))
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) texts.push(field.value)
    return texts
  })

type Walk = { visited: string[]; texts: string[]; faults: string[] }

const kindOf = (path: string): string => path.replaceAll(/[0-9a-f-]{36}|\d{4}-\d{2}/g, '*')

/** Opens every kind of page that the person can reach by links, with up to three records each. */
async function walk(context: BrowserContext, { cookie }: Person, ...starts: string[]): Promise<Walk> {
  const done: Walk = { visited: [], texts: [], faults: [] }
  await context.addCookies([{ name: 'session', value: cookie.replace('session=', ''), url: server.origin }])
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP ${event.violatedDirective}`)),
  )
  const page = await context.newPage()
  const at = () => new URL(page.url()).pathname
  page.on('dialog', (dialog) => {
    done.faults.push(`${at()}: dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => message.type() === 'error' && done.faults.push(`${at()}: ${message.text()}`))
  page.on('pageerror', (error) => done.faults.push(`${at()}: ${error.message}`))
  const open = [...starts]
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    await page.goto(server.origin + path, { waitUntil: 'load' })
    done.visited.push(path)
    done.texts.push(...(await readable(page)))
    const links = await page.$$eval('a[href^="/"]:not([download])', (all) =>
      all.map((a) => a.getAttribute('href') ?? ''),
    )
    for (const link of links) {
      const { pathname } = new URL(link, server.origin)
      const known = [...done.visited, ...open]
      const alike = known.filter((path) => kindOf(path) === kindOf(pathname)).length
      if (!known.includes(pathname) && alike < 3 && !/export|template|refused|sign-out/.test(pathname))
        open.push(pathname)
    }
  }
  await page.close()
  return done
}

/** Masked, kept in the journal's rows only, overwritten by a later act of this file, or cut into several at its blanks. */
const notShown = new Set(['contactName', 'contactPhone', 'why', 'codeReason', 'tags'])

/** A certificate's number is kept in capitals and without blanks. */
const asNumber = (text: string): string => text.toUpperCase().replaceAll(/\s/g, '')

test.skipIf(noBrowser !== '')(
  `every kind of page in a browser: nothing runs, and each text is shown as typed${noBrowser}`,
  async () => {
    const browser = await chromium.launch({ executablePath: browserFile, args: ['--no-sandbox'] })
    try {
      const begin = [
        [house.officer, '/'],
        [house.admin, '/accounts'],
        [house.auditor, '/journal?size=200'],
      ] as const
      const walks = await Promise.all(
        begin.map(async ([person, start]) =>
          // The firms with the most text first: of each kind of page only a few are opened.
          walk(
            await browser.newContext({ locale: 'zh-CN' }),
            person,
            start,
            ...(person === house.officer
              ? [...house.firms.flatMap((firm) => [`/firms/${firm}`, `/firms/${firm}/edit`]), ...house.pages]
              : []),
          ),
        ),
      )
      expect(walks.flatMap(({ faults }) => faults)).toEqual([])
      expect(walks.map(({ visited }) => visited.length).every((pages) => pages > 3)).toBe(true)
      const shown = walks.flatMap(({ texts }) => texts).join('\n')
      const numbers = asNumber(shown)
      const isShown = (field: string, text: string) =>
        shown.includes(text) || (field === 'number' && numbers.includes(asNumber(text)))
      const missing = house.entered.filter(({ field, text }) => !notShown.has(field) && !isShown(field, text))
      expect(missing.map(({ act, field }) => `${act}.${field}`)).toEqual([])
    } finally {
      await browser.close()
    }
  },
  // Some two hundred pages, each opened as a person would.
  600_000,
)

test('exports hold hostile text as text: no cell begins as a formula', async () => {
  const cells: string[] = []
  for (const [path, form] of [
    ['/firms/export/csv', { column: 'address' }],
    ['/carriers/export/csv'],
    ['/platforms/export/csv'],
    ['/recognitions/export/csv'],
  ] as const) {
    const response = await ask(server, path, house.officer.cookie, form)
    expect([path, response.status]).toEqual([path, 200])
    cells.push(
      ...z
        .array(z.array(z.string()))
        .parse(parse(await response.text(), { bom: true, relax_column_count: true }))
        .flat(),
    )
  }
  expect(cells.filter((cell) => /^[=+\-@\t\0]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith("'=<")).length).toBeGreaterThan(8)
})
