import { useLocation } from '@remix-run/react'
import type { UnitKind } from '#domain/carrier.ts'
import { addDays, type Day } from '#domain/day.ts'
import { type PlanState, planStates, type StateTotal } from '#domain/stacking-plan.ts'
import { figureText, formatArea, formatDayShort, formatM2, formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { percent } from '#ui/svg-share.ts'
import { usePlanKeys } from '#ui/use-plan-keys.ts'
import { useLanguage, useWords, type Words } from '#words/words.tsx'

type PlanBlock = {
  id: string
  carrier: string
  mark: string
  number: string
  kind: UnitKind
  state: PlanState
  areaCent: number
  lettableCent: number | null
  desks: number | null
  desksTaken: number
  holders: readonly { firm: string; name: string }[]
  until: Day | null
}
type PlanFloor = {
  id: string
  label: string
  areaCent: number
  blocks: readonly PlanBlock[]
  freeRuns: readonly { first: number; last: number; areaCent: number }[]
}
export type Plan = {
  floors: readonly PlanFloor[]
  carriers: readonly { id: string; name: string; mark: string }[]
  totals: readonly StateTotal[]
  widestCent: number
  /** Whether rooms open; those who may not see the stays in them instead. */
  mayOpen: boolean
}

/** Where Enter leads. */
function useRoomTo(mayOpen: boolean): (block: PlanBlock) => string {
  const link = useFrameLink()
  const on = new URLSearchParams(useLocation().search).get('on')
  return ({ carrier, id }) =>
    mayOpen
      ? link(`/carriers/${carrier}/units/${id}`)
      : `/stays?${new URLSearchParams({ carrier, unit: id, ...(on === null ? {} : { on }) }).toString()}`
}

type Told = { words: Words; language: 'zh' | 'en' }

/** The last day, where the range's end is the day after. */
const lastDay = (until: Day): string => formatDayShort(addDays(until, -1))

const nameIn = ({ words, language }: Told, { state, holders }: Pick<PlanBlock, 'state' | 'holders'>): string => {
  const { stacking } = words
  const [first] = holders
  if (!first) return stacking.state[state]
  const name = holders.length > 1 ? stacking.several(first.name, formatNumber(holders.length, language)) : first.name
  return state === 'reserved' ? stacking.reservedFor(name) : name
}

/** Everything that is known of a room in one line: what is read out, and what a pointer resting on it shows. */
function lineOf(told: Told, floor: string, block: PlanBlock, carrier: string | null): string {
  const { stacking, carriers } = told.words
  return [
    `${floor} ${block.number}`,
    carrier,
    carriers.kind[block.kind],
    stacking.state[block.state],
    block.holders.length > 0 ? nameIn(told, block) : null,
    figureText(formatArea(block.areaCent, told.language)),
    block.desks === null ? null : stacking.desks(String(block.desksTaken), String(block.desks)),
    block.until === null ? null : stacking.until(lastDay(block.until)),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** The last day, the shorter the less room there is. */
const untilsOf = ({ words }: Told, until: Day): string[] => [
  words.stacking.until(lastDay(until)),
  lastDay(until),
  lastDay(until).slice(2),
]

/** A building in its floors: every room a block as wide as its area, in the colour and pattern of how it stands. */
export function StackingPlan({ plan }: { plan: Plan }) {
  const words = useWords()
  const told: Told = { words, language: useLanguage() }
  const roomTo = useRoomTo(plan.mayOpen)
  const onKeyDown = usePlanKeys()
  const names = new Map(plan.carriers.map(({ id, name }) => [id, name]))
  const several = plan.carriers.length > 1
  const { name: className, px } = widthFor(plan.floors)
  const first = plan.floors.find(({ blocks }) => blocks.length > 0)?.blocks[0]?.id
  return (
    <div className="plan">
      <Patterns />
      <Legend plan={plan} />
      <div className="plan-scroll">
        <section className={className} aria-label={words.stacking.caption} onKeyDown={onKeyDown}>
          {plan.floors.map((floor) => (
            <div key={floor.id} className="plan-floor" data-floor={floor.id}>
              <div className="plan-label">
                <b>{floor.label}</b>
                <small>{figureText(formatArea(floor.areaCent, told.language))}</small>
              </div>
              <div className="plan-rooms">
                {floor.blocks.length === 0 ? <p className="quiet">{words.stacking.emptyFloor}</p> : null}
                {floor.blocks.length === 0
                  ? null
                  : drawFloor(told, floor, {
                      widestCent: plan.widestCent,
                      to: roomTo,
                      names: several ? names : null,
                      first,
                      px,
                    })}
              </div>
            </div>
          ))}
        </section>
      </div>
      <p className="quiet note-text on-screen">{words.stacking.hint}</p>
    </div>
  )
}

type Drawing = {
  widestCent: number
  to: (block: PlanBlock) => string
  /** Carriers by their ids, where there are several. */
  names: ReadonlyMap<string, string> | null
  /** The block that Tab comes to. */
  first: string | undefined
  px: number
}

/** How wide the drawing is at least, in rem by its class and in px: the more rooms on a floor, the wider. */
const widths = [
  { rooms: 14, name: 'plan-floors', px: 860 },
  { rooms: 32, name: 'plan-floors wide', px: 1_500 },
  { rooms: Number.POSITIVE_INFINITY, name: 'plan-floors widest', px: 2_800 },
] as const

const widthFor = (floors: readonly PlanFloor[]) => {
  const most = Math.max(0, ...floors.map(({ blocks }) => blocks.length))
  return widths.find(({ rooms }) => most <= rooms) ?? widths[2]
}

/** Han signs are about twice as wide as others. */
const pxOf = (sign: string): number => (sign > '\u2e80' || sign === '㎡' ? 12.5 : 7)

const widthOf = (text: string): number => [...text].reduce((px, sign) => px + pxOf(sign), 0)

/** The first of the wordings that has room, in px; SVG cuts none by itself. */
const fitting = (px: number, wordings: readonly string[]): string => wordings.find((text) => widthOf(text) <= px) ?? ''

/** As much of a name as has room, where that is enough to know it by. */
function shortened(name: string, px: number): string {
  if (widthOf(name) <= px) return name
  let short = name
  while (short.length > 0 && widthOf(`${short}…`) > px) short = short.slice(0, -1)
  return short.length < 2 ? '' : `${short}…`
}

type Place = { x: number; width: number }

/** Where each block of a floor stands, as shares of the drawing's width. */
function placesOf(blocks: readonly PlanBlock[], widestCent: number): Place[] {
  let x = 0
  return blocks.map(({ areaCent }) => {
    const place = { x, width: areaCent / Math.max(1, widestCent) }
    x += place.width
    return place
  })
}

/** Plain calls, not components: a building may have two thousand rooms. */
function drawFloor(told: Told, floor: PlanFloor, drawing: Drawing) {
  const places = placesOf(floor.blocks, drawing.widestCent)
  return (
    <>
      <svg className="plan-row">
        <title>{floor.label}</title>
        {floor.blocks.map((block, at) =>
          drawBlock(told, floor.label, block, places[at] ?? { x: 0, width: 0 }, drawing),
        )}
      </svg>
      {floor.freeRuns.length > 0 ? drawRuns(told, floor, places) : null}
    </>
  )
}

function drawBlock(told: Told, floor: string, block: PlanBlock, { x, width }: Place, drawing: Drawing) {
  const { names, first, px, to } = drawing
  const room = width * px - 12
  const number = fitting(room, names ? [`${block.mark} ${block.number}`, block.number] : [block.number])
  const area = formatM2(block.areaCent, told.language)
  const title = lineOf(told, floor, block, names?.get(block.carrier) ?? null)
  return (
    <svg key={block.id} x={percent(x)} width={percent(width)} height="100%" className={`block ${block.state}`}>
      <title>{title}</title>
      <a href={to(block)} data-block={block.id} tabIndex={block.id === first ? 0 : -1} aria-label={title}>
        <rect className="ground" width="100%" height="100%" />
        <rect fill={`url(#plan-${block.state})`} width="100%" height="100%" />
        {names ? <rect className={`band band-${block.mark}`} width="100%" height="4" /> : null}
        {number === '' ? null : (
          <>
            <text x="6" y="1.45em">
              <tspan className="room">{number}</tspan> {shortened(nameIn(told, block), room - widthOf(number) - 10)}
            </text>
            <text className="small" x="6" y="2.9em">
              {fitting(room, [`${area} ㎡`, area])}
            </text>
            <text className="small" x="6" y="4.25em">
              {block.until === null ? '' : fitting(room, untilsOf(told, block.until))}
            </text>
          </>
        )}
      </a>
    </svg>
  )
}

/** Neighbours that are free together, with their joint area under them. */
const drawRuns = ({ words, language }: Told, { freeRuns }: PlanFloor, places: readonly Place[]) => (
  <svg className="plan-runs">
    <title>{words.stacking.state.free}</title>
    {freeRuns.map(({ first, last, areaCent }) => {
      const start = places[first]?.x ?? 0
      const end = (places[last]?.x ?? 0) + (places[last]?.width ?? 0)
      const joint = words.stacking.joint(figureText(formatArea(areaCent, language)))
      return (
        <svg key={first} x={percent(start)} width={percent(end - start)} height="100%" overflow="visible">
          <title>{joint}</title>
          <line x1="1%" x2="99%" y1="3" y2="3" />
          <text x="50%" y="1.35em" textAnchor="middle">
            {joint}
          </text>
        </svg>
      )
    })}
  </svg>
)

/** Each state with its colour and pattern, how many rooms and how much area; together they are all. */
function Legend({ plan: { totals, carriers } }: { plan: Plan }) {
  const { stacking } = useWords()
  const language = useLanguage()
  return (
    <ul className="plan-legend">
      {totals.map(({ state, units, areaCent }) => (
        <li key={state}>
          <svg className={`block ${state}`} aria-hidden="true">
            <rect className="ground" width="100%" height="100%" />
            <rect fill={`url(#plan-${state})`} width="100%" height="100%" />
          </svg>
          <span>{stacking.state[state]}</span>
          <small>{stacking.total(formatNumber(units, language), figureText(formatArea(areaCent, language)))}</small>
        </li>
      ))}
      {carriers.length > 1
        ? carriers.map(({ id, name, mark }) => (
            <li key={id} className="of-carrier">
              <svg aria-hidden="true">
                <rect className={`band band-${mark}`} width="100%" height="100%" />
              </svg>
              <span>
                {mark} {name}
              </span>
            </li>
          ))
        : null}
    </ul>
  )
}

const strokes: Readonly<Record<PlanState, { size: number; path: string }>> = {
  let: { size: 8, path: '' },
  leaving: { size: 8, path: 'M-2 10 10 -2M-2 2 2 -2M6 10 10 6' },
  'over-stay': { size: 8, path: 'M0 0 8 8M0 8 8 0' },
  reserved: { size: 8, path: 'M2 2h1.5v1.5h-1.5zM6 6h1.5v1.5h-1.5z' },
  free: { size: 8, path: '' },
  public: { size: 6, path: 'M0 3h6' },
}

const Patterns = () => (
  <svg className="plan-patterns" aria-hidden="true" width="0" height="0">
    <defs>
      {planStates.map((state) => (
        <pattern
          key={state}
          id={`plan-${state}`}
          width={strokes[state].size}
          height={strokes[state].size}
          patternUnits="userSpaceOnUse"
        >
          <path className={`pattern ${state}`} d={strokes[state].path} />
        </pattern>
      ))}
    </defs>
  </svg>
)

/** The plan once more as a table: every room a row, and the sum of all. */
export function StackingTable({ plan }: { plan: Plan }) {
  const words = useWords()
  const told: Told = { words, language: useLanguage() }
  const roomTo = useRoomTo(plan.mayOpen)
  const { stacking, carriers, ui } = words
  const { column } = stacking
  const names = new Map(plan.carriers.map(({ id, name }) => [id, name]))
  const rooms = plan.floors.flatMap(({ blocks }) => blocks)
  const sum = (cent: (block: PlanBlock) => number) => rooms.reduce((all, block) => all + cent(block), 0)
  return (
    <details className="twin plan-table">
      <summary>{stacking.table}</summary>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              {[column.floor, column.room, column.carrier, column.kind, column.state, column.holder, column.until].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
              {[column.area, column.lettable].map((head) => (
                <th key={head} scope="col" className="number">
                  {head} <small>(㎡)</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.floors.flatMap(({ label, blocks }) =>
              blocks.map((block) => (
                <tr key={block.id}>
                  <td>{label}</td>
                  <th scope="row">
                    <a href={roomTo(block)}>{block.number}</a>
                  </th>
                  <td>{names.get(block.carrier)}</td>
                  <td>{carriers.kind[block.kind]}</td>
                  <td>{stacking.state[block.state]}</td>
                  <td>{block.holders.length === 0 ? ui.none : nameIn(told, block)}</td>
                  <td>{block.until === null ? ui.none : lastDay(block.until)}</td>
                  <td className="number">{formatM2(block.areaCent, told.language)}</td>
                  <td className="number">
                    {block.lettableCent === null ? ui.unknown : formatM2(block.lettableCent, told.language)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={7}>
                {stacking.sum}
              </th>
              <td className="number">
                {formatM2(
                  sum(({ areaCent }) => areaCent),
                  told.language,
                )}
              </td>
              <td className="number">
                {formatM2(
                  sum(({ lettableCent }) => lettableCent ?? 0),
                  told.language,
                )}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  )
}
