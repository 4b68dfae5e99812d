import type { MeasureKey } from '#domain/measure.ts'

/** Each measure opens the list that makes it up; the list is as long as the figure. */
export const listOfMeasure: Record<MeasureKey, [path: string, params: Record<string, string>]> = {
  'high-tech-firms': ['/firms', { kind: 'high-tech' }],
  'xinchuang-firms': ['/firms', { xinchuang: '1' }],
  'carrier-area-m2': ['/carriers', { open: '1' }],
  'innovation-platforms': ['/platforms', { counted: '1' }],
}
