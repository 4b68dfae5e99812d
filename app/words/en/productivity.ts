import type { Like } from '#words/like.ts'
import type { productivity as zh } from '#words/zh/productivity.ts'

export const productivity: Like<typeof zh> = {
  title: 'Output per ㎡',
  sub: (year) => `in ${year}`,
  of: (carrier) => `${carrier}: `,
  caption: 'Output per ㎡',
  year: 'Year',
  by: 'By',
  level: { type: 'Type of carrier', carrier: 'Carrier', floor: 'Floor', unit: 'Room' },
  scope: 'For',
  inside: 'the bureau',
  public: 'the public',
  outsideNote:
    'Cells of fewer than three firms are not shown, nor those from which they could be found by way of the sum.',
  definition:
    "A firm's figures of the year are taken for its days in the carrier and shared among its rooms by area and days, over the area let in the same time (㎡ and year). Firms whose figures or area are not known stay out of both sides; the coverage says how much that is.",
  cell: 'Cell',
  firms: 'Firms',
  area: 'Average area let',
  measure: { revenueYuan: 'Revenue', rdYuan: 'R&D', taxYuan: 'Tax' },
  perM2: 'CNY/㎡·year',
  covered: 'Coverage',
  coveredTitle: (firms) => `by area; known of ${firms} firms`,
  hidden: 'not shown',
  unknown: 'not known',
  sum: 'All',
  noType: 'type not known',
  noPlace: 'no room given',
  down: { type: 'carriers', carrier: 'floors', floor: 'rooms', unit: '' },
  empty: 'Nobody stayed in person in that year',
  emptyHint: 'Choose another year, or enter stays and the yearly figures of firms first.',
  export: (format) => `Export ${format}`,
  sheet: 'Output per sqm',
  header: {
    carrier: 'Carrier',
    place: 'Place',
    type: 'Type',
    known: (measure) => `${measure} coverage`,
    per: (measure) => `${measure} (CNY/㎡·year)`,
    area: 'Average area let (㎡)',
  },
}
