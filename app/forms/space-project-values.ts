// Space under way as its form shows it, and as the form of the carrier that it becomes starts.
import { m2Of } from '#domain/area.ts'

type Kept = {
  name: string
  carrierType: string
  xinchuang: boolean
  zone: string | null
  address: string | null
  areaCent: number
  expectedOn: string | null
  officer: string | null
  note: string | null
}

export const spaceFormValues = (space: Kept): Record<string, string> => ({
  name: space.name,
  carrierType: space.carrierType,
  xinchuang: space.xinchuang ? 'on' : '',
  zone: space.zone ?? '',
  address: space.address ?? '',
  area: String(m2Of(space.areaCent)),
  expectedOn: space.expectedOn ?? '',
  officer: space.officer ?? '',
  note: space.note ?? '',
})

export const openingFormValues = (space: Kept, on: string): Record<string, string> => ({
  name: space.name,
  type: space.carrierType,
  xinchuang: space.xinchuang ? 'on' : '',
  zone: space.zone ?? '',
  address: space.address ?? '',
  area: String(m2Of(space.areaCent)),
  from: on,
})
