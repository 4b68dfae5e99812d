// The district's figures of any day, kept up with its records: each firm, carrier and platform is entered when it is first
// met and again when it changes. The rules are those of figures.ts; tests hold the two against each other.
import type { CarrierTerm } from '#domain/carrier.ts'
import type { CarrierFacts } from '#domain/carrier-course.ts'
import { type Course, courseOf } from '#domain/course.ts'
import type { Day } from '#domain/day.ts'
import type { Actuals, Holders } from '#domain/figures.ts'
import { type FirmCount, type FirmWithStays, firmCounts, firmCourse, holdsOf, standsAt } from '#domain/firm-course.ts'
import type { RungCounts } from '#domain/funnel.ts'
import { type Occupancy, occupancyFrom } from '#domain/occupancy.ts'
import {
  type CountedTypes,
  isCountedOn,
  type PlatformLevel,
  type PlatformStanding,
  type PlatformType,
  platformLevels,
  platformTypes,
  typeOf,
} from '#domain/platform.ts'
import { RunningOccupancy } from '#domain/running-occupancy.ts'
import { type Amounts, RunningSums } from '#domain/running-sums.ts'

export type DayFigures = { holders: Holders; rungs: RungCounts; actuals: Actuals; awaiting: number }

/** A team has no code yet: its room is let, but it is no firm. */
export type FirmAsCounted = Omit<FirmWithStays, 'terms'> & { team: boolean }

export type PlatformFacts = PlatformStanding

type PlatformCount = `${PlatformLevel} ${PlatformType}`
const countOf = (level: PlatformLevel, type: PlatformType): PlatformCount => `${level} ${type}`
const platformCounts = platformLevels.flatMap((level) => platformTypes.map((type) => countOf(level, type)))
const noPlatforms: Partial<Record<PlatformCount, number>> = {}

function platformCourse(platform: PlatformFacts): Course<Partial<Amounts<PlatformCount>>> {
  const { level, type = '', from, to } = platform
  const counted = { [countOf(level, typeOf(type))]: 1 }
  return courseOf([from, to], (day) => (isCountedOn(day, platform, [level]) ? counted : noPlatforms))
}

export class RunningFigures {
  readonly #firms = new RunningSums<FirmCount>(firmCounts)
  /** Of any carriers, floors and rooms, not only of the whole district. */
  readonly premises = new RunningOccupancy()
  readonly #platforms = new RunningSums<PlatformCount>(platformCounts)
  readonly #terms = new Map<string, readonly CarrierTerm[]>()

  /** How a firm stands as it is now known; null = it is not in the register. Its carriers must have been entered before it. */
  enterFirm(id: string, firm: FirmAsCounted | null): void {
    this.premises.enterFirm(id, firm !== null && !firm.team)
    this.#firms.enter(id, firm && firmCourse({ ...firm, terms: this.#termsFor(firm) }))
  }

  #termsFor({ stays }: Pick<FirmWithStays, 'stays'>): CarrierTerm[] {
    const carriers = new Set(stays.map(({ carrier }) => carrier))
    return [...carriers].flatMap((carrier) => this.#terms.get(carrier) ?? [])
  }

  /** Firms that stay in it are to be entered again where its terms have changed. */
  enterCarrier(id: string, carrier: CarrierFacts | null): void {
    this.#terms.set(id, carrier?.terms ?? [])
    this.premises.enter(id, carrier)
  }

  enterPlatform(id: string, platform: PlatformFacts | null): void {
    this.#platforms.enter(id, platform && platformCourse(platform))
  }

  dayFigures(day: Day, levels: readonly PlatformLevel[], types: CountedTypes = null): DayFigures {
    const firms = (count: FirmCount) => this.#firms.on(count, day)
    return {
      holders: {
        'tech-sme': firms(holdsOf('tech-sme')),
        'high-tech': firms(holdsOf('high-tech')),
        eaglet: firms(holdsOf('eaglet')),
        gazelle: firms(holdsOf('gazelle')),
        unicorn: firms(holdsOf('unicorn')),
        platform: firms(holdsOf('platform')),
      },
      rungs: {
        none: firms(standsAt('none')),
        'tech-sme': firms(standsAt('tech-sme')),
        'high-tech': firms(standsAt('high-tech')),
        eaglet: firms(standsAt('eaglet')),
        'gazelle-unicorn': firms(standsAt('gazelle-unicorn')),
        platform: firms(standsAt('platform')),
      },
      actuals: this.actuals(day, levels, types),
      awaiting: firms('awaiting'),
    }
  }

  /** The four measures: firms, firms, ㎡, platforms. */
  actuals(day: Day, levels: readonly PlatformLevel[], types: CountedTypes = null): Actuals {
    const counts = [...new Set(levels)].flatMap((level) => (types ?? platformTypes).map((type) => countOf(level, type)))
    const platforms = counts.reduce((sum, count) => sum + this.#platforms.on(count, day), 0)
    return {
      'high-tech-firms': this.#firms.on(holdsOf('high-tech'), day),
      'xinchuang-firms': this.#firms.on('xinchuang', day),
      'carrier-area-m2': this.premises.total('grossCent', day) / 100,
      'innovation-platforms': platforms,
    }
  }

  occupancy(day: Day): Occupancy {
    return occupancyFrom(this.premises.on(day))
  }
}
