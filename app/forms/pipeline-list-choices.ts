// What lists of leads and projects offer to choose from. Apart from their schema, so that a browser needn't fetch one.

export const itemStates = ['open', 'ended', 'all'] as const

type Columns = readonly { key: string; always?: true; sortable?: true; hidden?: true }[]

const standing = [
  { key: 'stage' },
  { key: 'since', sortable: true },
  { key: 'days' },
  { key: 'officer' },
  { key: 'expected', sortable: true },
] as const
const course = [
  { key: 'state' },
  { key: 'opened', sortable: true, hidden: true },
  { key: 'ended', sortable: true, hidden: true },
  { key: 'why', hidden: true },
  { key: 'note', hidden: true },
] as const

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const leadColumns = [
  { key: 'name', always: true, sortable: true },
  { key: 'chainLink' },
  ...standing,
  { key: 'area', sortable: true },
  { key: 'promised', sortable: true },
  { key: 'delivered' },
  { key: 'promisedOutput', hidden: true },
  { key: 'deliveredOutput', hidden: true },
  { key: 'carrier', hidden: true },
  { key: 'firm' },
  { key: 'code', hidden: true },
  { key: 'origin', hidden: true },
  ...course,
] as const satisfies Columns

export const spaceColumns = [
  { key: 'name', always: true, sortable: true },
  { key: 'type' },
  { key: 'area', sortable: true },
  ...standing,
  { key: 'zone' },
  { key: 'address', hidden: true },
  { key: 'xinchuang', hidden: true },
  { key: 'carrier' },
  ...course,
] as const satisfies Columns

export const platformProjectColumns = [
  { key: 'name', always: true, sortable: true },
  { key: 'type' },
  { key: 'level' },
  { key: 'way' },
  { key: 'host' },
  { key: 'field', hidden: true },
  ...standing,
  { key: 'platform', hidden: true },
  ...course,
] as const satisfies Columns

export type LeadColumn = (typeof leadColumns)[number]['key']
export type SpaceColumn = (typeof spaceColumns)[number]['key']
export type PlatformProjectColumn = (typeof platformProjectColumns)[number]['key']

/** The columns asked for, else those shown at first; the name always. */
export function chosenColumns<C extends Columns[number]>(all: readonly C[], asked: readonly string[]): C['key'][] {
  const named = all.filter(({ key }) => asked.includes(key))
  const shown = named.length > 0 ? named : all.filter(({ hidden }) => !hidden)
  return all.filter((column) => column.always || shown.includes(column)).map(({ key }) => key)
}
