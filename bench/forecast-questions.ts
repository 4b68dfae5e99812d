// The forecast: of a whole district as its page, and the reckoning alone for as many certificates and cases as a district may have.
import { differs, type Question } from '#bench/asking.ts'
import { officer } from '#bench/filling.ts'
import { businessDay } from '#bench/generator.ts'
import type { Way } from '#domain/case-outlook.ts'
import { addDays, addMonths, type Day } from '#domain/day.ts'
import type { FirmFacts } from '#domain/figures.ts'
import { closingParts, forecastOn } from '#domain/forecast.ts'
import { certificatePresence } from '#domain/measure-presences.ts'
import { modelOn } from '#domain/presence.ts'
import { defaultStages } from '#domain/standards/stages.ts'
import type { House } from '#server/house.ts'
import { forecastView } from '#views/forecast.server.ts'
import { lookAt } from '#views/view.server.ts'

const certificates = 1_100
const cases = 400
const end: Day = '2025-12-31'

const firms = Array.from({ length: certificates }, (_, n): FirmFacts => {
  const from = addDays(businessDay, -((n * 37) % 1_800))
  return {
    id: `firm-${n}`,
    deregisteredOn: null,
    residences: [{ from: null, to: null }],
    recognitions: [{ kind: 'high-tech', from, to: addMonths(from, 36), revokedOn: null }],
  }
})

const stages = defaultStages['high-tech']
const ways = Array.from({ length: cases }, (_, n): Way => {
  const opened = addDays(businessDay, -((n * 53) % 700) - 1)
  const reached = stages.slice(0, 1 + (n % stages.length))
  const ended = n % 2 === 0
  const steps = [...reached.map(({ key }) => key), ...(ended ? [null] : [])]
  const log = steps.map((to, at) => ({ from: steps[at - 1] ?? null, to, on: addDays(opened, at) }))
  const firm = `firm-${(n * 7) % (certificates * 2)}`
  return {
    item: firm,
    track: 'first',
    log,
    passed: ended ? n % 6 !== 0 : null,
    became: firm,
    expectedOn: null,
    amount: 1,
  }
})

function reckoned() {
  const asked = { on: businessDay, today: businessDay }
  const presences = firms.map((firm) => certificatePresence(firm, asked))
  const { standing, outlook } = modelOn(businessDay, { presences, ways, step: 1, renews: true })
  const forecast = forecastOn(end, standing, outlook)
  return { forecast, closing: closingParts(forecast, outlook.step, (count) => count > forecast.p50) }
}

const reckoning: Question = {
  key: 'forecast',
  title: `目标预测（只计算，${certificates + cases} 张证书与申报）`,
  ask: async () => reckoned(),
  async faults() {
    const { parts, coming, mean } = reckoned().forecast
    const meanOf = ({ chances }: typeof coming.filings) => chances.reduce((sum, chance, at) => sum + chance * at, 0)
    const sum = parts.reduce((all, { chance }) => all + chance, meanOf(coming.filings) + meanOf(coming.arrivals))
    return differs('forecast', mean.toFixed(6), sum.toFixed(6))
  },
}

const page = (house: House) => lookAt(house, officer, forecastView, { on: null, query: {} })

const whole: Question = {
  key: 'forecast-page',
  title: '目标预测（整页）',
  ask: page,
  faults: async () => [],
}

export const forecastQuestions: readonly Question[] = [reckoning, whole]
