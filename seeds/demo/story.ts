// The demo's history as acts in the order in which the bureau did them, each on its own day.
import { addPlatform } from '#acts/add-platform.server.ts'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { endPlatform } from '#acts/end-platform.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { renameFirm } from '#acts/rename-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import type { Day } from '#domain/day.ts'
import { carrierEvents } from '#seeds/demo/carrier-events.ts'
import { caseEvents } from '#seeds/demo/case-events.ts'
import { demoCases } from '#seeds/demo/cases.ts'
import { chainEvents } from '#seeds/demo/chain.ts'
import { type Chance, chanceOf } from '#seeds/demo/chance.ts'
import { demandEvents } from '#seeds/demo/demands.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { demoFigures } from '#seeds/demo/figures.ts'
import { baseDay, belongs, businessDay, type DemoFirm, demoFirms } from '#seeds/demo/firms.ts'
import { demoLeads, leadEvents, settledBy } from '#seeds/demo/leads.ts'
import { metricsEvents } from '#seeds/demo/metrics-events.ts'
import { monthEvents } from '#seeds/demo/months.ts'
import { officerOf } from '#seeds/demo/officers.ts'
import { type DemoPlatform, demoPlatforms } from '#seeds/demo/platforms.ts'
import { openedSpace, passedPlatform, platformProjectEvents, spaceEvents } from '#seeds/demo/projects.ts'
import { type DemoRecognition, demoRecognitions } from '#seeds/demo/recognitions.ts'
import { demoSpace } from '#seeds/demo/space.ts'
import { placementEvents, reservationEvents, stayEvents, teamEvents } from '#seeds/demo/stay-events.ts'
import { supportEvents } from '#seeds/demo/support.ts'
import { unitChangeEvents } from '#seeds/demo/unit-changes.ts'

function firmEvents(firm: DemoFirm): Event[] {
  const { name, code, registeredOn, industry, field, zone, street, address, size, contactName, contactPhone } = firm
  const values = { name, code, registeredOn, industry, field, zone, street, address, size, contactName, contactPhone }
  const events = [
    at(firm.enteredOn, 'firm', async (stage) => {
      const moved = firm.movedInOn ? { movedInOn: firm.movedInOn, movedInFrom: '外区' } : {}
      const officer = stage.officer(officerOf(firm))
      const id = await stage.act(registerFirm, {
        ...values,
        ...moved,
        officer,
        capital: String(firm.capitalTenThousand),
      })
      stage.firms.set(firm, id)
    }),
  ]
  const { movedOutOn, deregisteredOn, renamed } = firm
  if (movedOutOn)
    events.push(
      at(movedOutOn, 'change', (stage) =>
        stage.tell(moveFirmOut, { firm: stage.firm(firm), toOn: movedOutOn, place: '外区' }),
      ),
    )
  if (deregisteredOn)
    events.push(
      at(deregisteredOn, 'change', (stage) =>
        stage.tell(deregisterFirm, { firm: stage.firm(firm), on: deregisteredOn }),
      ),
    )
  const here = (day: Day) =>
    (movedOutOn === null || day < movedOutOn) && (deregisteredOn === null || day < deregisteredOn)
  if (renamed && here(renamed.on)) {
    events.push(
      at(renamed.on, 'change', (stage) =>
        stage.tell(renameFirm, { firm: stage.firm(firm), version: '1', name: renamed.name, fromOn: renamed.on }),
      ),
    )
  }
  return events
}

function recognitionEvents(one: DemoRecognition): Event[] {
  const key = one
  const given = { kind: one.kind, issuedOn: one.issuedOn, batchName: one.batch, route: one.route, source: '演示数据' }
  const number = one.corrected?.wrongNumber ?? one.number
  const events = [
    at(one.recordedOn, 'recognition', async (stage) => {
      const made = await stage.act(recogniseFirm, { ...given, firm: stage.firm(one.firm), number })
      stage.facts.set(key, made.recognition)
    }),
  ]
  const { corrected, revokedOn } = one
  if (corrected) {
    events.push(
      at(corrected.on, 'change', (stage) =>
        stage.tell(correctRecognition, {
          ...given,
          recognition: stage.fact(key),
          number: one.number,
          why: '证书编号录入有误，按证书原件更正',
        }),
      ),
    )
  }
  if (revokedOn) {
    events.push(
      at(revokedOn, 'change', (stage) =>
        stage.tell(revokeRecognition, { recognition: stage.fact(key), revokedOn, why: '抽查不符合认定条件（演示）' }),
      ),
    )
  }
  return events
}

function platformEvents(chance: Chance, platform: DemoPlatform): Event[] {
  if (platform.cultivated) return passedPlatform(chance, platform)
  const { name, type, level, from, to } = platform
  const events = [
    at(from, 'platform', async (stage) => {
      stage.facts.set(
        platform,
        await stage.act(addPlatform, { name, type, level, from, host: stage.firm(platform.host), source: '演示数据' }),
      )
    }),
  ]
  if (to) events.push(at(to, 'change', (stage) => stage.tell(endPlatform, { platform: stage.fact(platform), on: to })))
  return events
}

/** What became of the district's space: carriers, stays, the park's leads, what is on its way, the months reported. */
function spaceStory(chance: Chance, firms: readonly DemoFirm[], platforms: readonly DemoPlatform[]): Event[] {
  const { carriers, stays, changes, reservations, placements } = demoSpace(chance, firms)
  const leads = demoLeads(chance, carriers, stays)
  const ledTo = new Map(leads.flatMap((lead) => (lead.stay ? [[lead.stay, lead] as const] : [])))
  const openings = new Map(
    carriers.filter(({ openedOn }) => openedOn > '2023-09-01').map((one) => [one, openedSpace(chance, one)]),
  )
  const codes = new Set(firms.map(({ code }) => code))
  const hosts = firms.filter(
    (one) => one.enteredOn <= baseDay && one.capitalTenThousand >= 300 && belongs(one, businessDay),
  )
  return [
    ...[...openings.values()].flatMap(({ before }) => before),
    ...carriers.flatMap((one) => carrierEvents(chance, one, openings.get(one)?.opens ?? null)),
    ...unitChangeEvents(changes),
    ...leads.flatMap(leadEvents),
    ...stays.flatMap((stay) => {
      const lead = ledTo.get(stay)
      return stayEvents(stay, lead ? settledBy(lead, stay) : null)
    }),
    ...teamEvents(chance, carriers, codes),
    ...reservationEvents(reservations),
    ...placementEvents(placements),
    ...chainEvents(chance, stays, new Set(ledTo.keys())),
    ...spaceEvents(chance),
    ...platformProjectEvents(chance, hosts, platforms),
    ...demandEvents(chance, firms),
    ...monthEvents(chance, carriers),
  ]
}

/** The whole history in order. The same seed tells the same story. */
export function demoStory(seed = 210_105): Event[] {
  const chance = chanceOf(seed)
  const firms = demoFirms(chance)
  const recognitions = demoRecognitions(chance, firms)
  const platforms = demoPlatforms(chance, firms)
  // Chances of their own: what the bureau does for its firms, and where they sit, changes nothing of what they became.
  const work = chanceOf(seed + 1)
  const space = chanceOf(seed + 2)
  const projects = chanceOf(seed + 3)
  const cases = demoCases(work, firms, recognitions)
  const led = new Set(cases.flatMap((one) => (one.recognition ? [one.recognition] : [])))
  const figures = demoFigures(work, firms, recognitions, cases)
  const events = [
    ...firms.flatMap(firmEvents),
    ...recognitions.filter((one) => !led.has(one)).flatMap(recognitionEvents),
    ...platforms.flatMap((one) => platformEvents(projects, one)),
    ...spaceStory(space, firms, platforms),
    ...metricsEvents(work, figures, cases),
    ...cases.flatMap(caseEvents),
    ...supportEvents(work, figures, cases),
  ]
  return events
    .map((event, index) => ({ event, index }))
    .sort((a, b) =>
      a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : a.event.rank - b.event.rank || a.index - b.index,
    )
    .map(({ event }) => event)
}
