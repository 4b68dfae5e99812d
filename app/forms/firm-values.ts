// A firm as the form shows it: text by field name; contacts masked, so that editing reveals nobody.
import { maskPerson, maskPhone } from '#domain/contact.ts'
import type { FormValues } from '#forms/read-input.ts'

type Kept = {
  code: string | null
  codeReason: string | null
  registeredOn: string | null
  capitalYuan: number | null
  capitalCurrency: string | null
  legalForm: string | null
  scope: string | null
  industry: string | null
  field: string | null
  zone: string | null
  street: string | null
  address: string | null
  size: string | null
  contactName: string | null
  contactPhone: string | null
  officer: string | null
  tags: string[] | null
  note: string | null
}

export function firmFormValues(firm: Kept): FormValues & Record<keyof Omit<Kept, 'capitalYuan'> | 'capital', string> {
  return {
    code: firm.code ?? '',
    codeReason: firm.codeReason ?? '',
    registeredOn: firm.registeredOn ?? '',
    capital: firm.capitalYuan === null ? '' : String(firm.capitalYuan / 10_000),
    capitalCurrency: firm.capitalCurrency ?? '',
    legalForm: firm.legalForm ?? '',
    scope: firm.scope ?? '',
    industry: firm.industry ?? '',
    field: firm.field ?? '',
    zone: firm.zone ?? '',
    street: firm.street ?? '',
    address: firm.address ?? '',
    size: firm.size ?? '',
    contactName: maskPerson(firm.contactName ?? ''),
    contactPhone: maskPhone(firm.contactPhone ?? ''),
    officer: firm.officer ?? '',
    tags: (firm.tags ?? []).join('、'),
    note: firm.note ?? '',
  }
}
