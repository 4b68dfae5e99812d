// The demo's history as acts in the order in which the bureau did them, each on its own day.
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addPlatform } from '#acts/add-platform.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { endPlatform } from '#acts/end-platform.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { renameFirm } from '#acts/rename-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import type { Day } from '#domain/day.ts'
import {
  type DemoCarrier,
  type DemoPlatform,
  type DemoStay,
  demoCarriers,
  demoPlatforms,
  demoStays,
} from '#seeds/demo/carriers.ts'
import { caseEvents } from '#seeds/demo/case-events.ts'
import { demoCases } from '#seeds/demo/cases.ts'
import { chanceOf } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { demoFigures } from '#seeds/demo/figures.ts'
import { type DemoFirm, demoFirms } from '#seeds/demo/firms.ts'
import { metricsEvents } from '#seeds/demo/metrics-events.ts'
import { officerOf } from '#seeds/demo/officers.ts'
import { type DemoRecognition, demoRecognitions } from '#seeds/demo/recognitions.ts'
import { supportEvents } from '#seeds/demo/support.ts'

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

function carrierEvents(carrier: DemoCarrier): Event[] {
  const { name, type, level, zone, operatorName, openedOn, xinchuang } = carrier
  const values = {
    name,
    type,
    level: level ?? '',
    zone,
    operatorName,
    xinchuang: xinchuang ? 'yes' : '',
    from: openedOn,
  }
  return [
    at(openedOn, 'carrier', async (stage) => {
      stage.carriers.set(carrier, await stage.act(addCarrier, { ...values, area: String(carrier.areaM2) }))
    }),
    ...carrier.rooms.map((room) =>
      at(openedOn, 'room', async (stage) => {
        const { building, floor, number, kind } = room
        const areas = { gross: String(room.areaM2), lettable: String(room.lettableM2) }
        stage.facts.set(
          room,
          await stage.act(addUnit, { carrier: stage.carrier(carrier), building, floor, number, kind, ...areas }),
        )
      }),
    ),
  ]
}

function stayEvents(stay: DemoStay): Event[] {
  const { kind, from, to, departure, room } = stay
  const events = [
    at(from, 'stay', async (stage) => {
      const area = room && kind === 'physical' ? { unit: stage.fact(room), area: String(room.lettableM2) } : {}
      const values = {
        carrier: stage.carrier(stay.carrier),
        firm: stage.firm(stay.firm),
        kind,
        from,
        incubating: stay.incubating ? 'yes' : '',
        why: '按原协议继续在孵',
      }
      stage.facts.set(stay, await stage.act(beginStay, { ...values, ...area }))
    }),
  ]
  if (to && departure)
    events.push(
      at(to, 'change', (stage) =>
        stage.tell(endStay, { stay: stage.fact(stay), on: to, departure, graduation: 'high-tech' }),
      ),
    )
  return events
}

function platformEvents(platform: DemoPlatform): Event[] {
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

/** The whole history in order. The same seed tells the same story. */
export function demoStory(seed = 210_105): Event[] {
  const chance = chanceOf(seed)
  const firms = demoFirms(chance)
  const recognitions = demoRecognitions(chance, firms)
  const carriers = demoCarriers(chance)
  const stays = demoStays(chance, carriers, firms)
  const platforms = demoPlatforms(chance, firms)
  // A chance of its own: what the bureau does for its firms changes nothing of what they became.
  const work = chanceOf(seed + 1)
  const cases = demoCases(work, firms, recognitions)
  const led = new Set(cases.flatMap((one) => (one.recognition ? [one.recognition] : [])))
  const figures = demoFigures(work, firms, recognitions, cases)
  const events = [
    ...carriers.flatMap(carrierEvents),
    ...firms.flatMap(firmEvents),
    ...recognitions.filter((one) => !led.has(one)).flatMap(recognitionEvents),
    ...stays.flatMap(stayEvents),
    ...platforms.flatMap(platformEvents),
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
