// A carrier as the form shows it: text by field name; contacts masked, so that editing reveals nobody.
import { maskPerson, maskPhone } from '#domain/contact.ts'

type Kept = {
  name: string
  operatorName: string | null
  zone: string | null
  address: string | null
  industries: string[] | null
  contactName: string | null
  contactPhone: string | null
  note: string | null
}

export const carrierFormValues = (carrier: Kept): Record<keyof Kept, string> => ({
  name: carrier.name,
  operatorName: carrier.operatorName ?? '',
  zone: carrier.zone ?? '',
  address: carrier.address ?? '',
  industries: (carrier.industries ?? []).join('、'),
  contactName: maskPerson(carrier.contactName ?? ''),
  contactPhone: maskPhone(carrier.contactPhone ?? ''),
  note: carrier.note ?? '',
})
