import { maskPerson, maskPhone } from '#domain/contact.ts'
import { FormRefusal } from '#forms/form-refusal.ts'

type Contact = { contactName: string | null; contactPhone: string | null }

/** Contacts as the form leaves them: one still masked as the form showed it stays; half a mask is nobody's name or number. */
export const keptContacts = (typed: Contact, known: Contact): Contact => ({
  contactName: kept('contactName', typed.contactName, known.contactName, maskPerson),
  contactPhone: kept('contactPhone', typed.contactPhone, known.contactPhone, maskPhone),
})

function kept(field: string, typed: string | null, known: string | null, mask: (text: string) => string) {
  if (typed !== null && typed === mask(known ?? '')) return known
  if (typed?.includes('*')) throw new FormRefusal({ [field]: 'invalid' })
  return typed
}
