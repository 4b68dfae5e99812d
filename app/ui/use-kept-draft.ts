// What was typed into a form on a phone, kept in the browser's session storage while it is not sent: restored when the page comes
// back, sent by itself when the network does, gone once it is sent or its person signs out. The keys hold addresses and no names of firms.
import { useLocation, useNavigation } from '@remix-run/react'
import { createContext, type RefObject, useContext, useEffect, useState } from 'react'
import { type FormValues, formValues } from '#forms/read-input.ts'
import { controlId } from '#ui/form-context.ts'

const prefix = 'draft '
/** How long the server may take to show that it can be reached, and how often it is looked for. */
const reachMs = 5_000
const lookMs = 15_000

/** Whose drafts they are: nobody else who signs in on this phone sees them. */
export const DraftOwner = createContext('')

export type Draft = {
  /** What was typed before; null where the form begins afresh. */
  values: FormValues | null
  keep: (form: HTMLFormElement | null) => void
  drop: () => void
}

export function useKeptDraft(act = ''): Draft {
  const owner = useContext(DraftOwner)
  const { pathname, search } = useLocation()
  const key = `${prefix}${owner} ${pathname}${search} ${act}`
  const [values, setValues] = useState<FormValues | null>(null)
  useEffect(() => setValues(stored(key)), [key])
  const { state, formData, location } = useNavigation()
  // The act answered with another page: it was done.
  const sent = state === 'loading' && formData !== undefined && location.pathname !== pathname
  useEffect(() => {
    if (sent) forget(key)
  }, [sent, key])
  return {
    values,
    keep: (form) => form && store(key, typedIn(form)),
    drop: () => {
      forget(key)
      setValues(null)
    },
  }
}

/** Sends the form once the server can be reached again. */
export function useSendWhenBack(form: RefObject<HTMLFormElement>): { waiting: boolean; wait: () => void } {
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const send = () => {
      setWaiting(false)
      form.current?.requestSubmit()
    }
    const look = window.setInterval(async () => (await canReach()) && send(), lookMs)
    window.addEventListener('online', send)
    return () => {
      window.clearInterval(look)
      window.removeEventListener('online', send)
    }
  }, [waiting, form])
  return { waiting, wait: () => setWaiting(true) }
}

export async function canReach(): Promise<boolean> {
  if (!navigator.onLine) return false
  const given = new AbortController()
  const timer = window.setTimeout(() => given.abort(), reachMs)
  try {
    await fetch('/healthz', { cache: 'no-store', signal: given.signal })
    return true
  } catch {
    return false
  } finally {
    window.clearTimeout(timer)
  }
}

/** Signing out leaves nothing behind. */
export function forgetDrafts(): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  })
}

/** The form's values; of a combo box what is seen in it, which is what a person would type again. */
function typedIn(form: HTMLFormElement): FormValues {
  const values = formValues(new FormData(form))
  for (const name of Object.keys(values)) {
    const seen = document.getElementById(controlId(form.id, name))
    if (seen instanceof HTMLInputElement && seen.getAttribute('role') === 'combobox') values[name] = seen.value
  }
  return values
}

const store = (key: string, values: FormValues) => attempt(() => sessionStorage.setItem(key, JSON.stringify(values)))
const forget = (key: string) => attempt(() => sessionStorage.removeItem(key))

function stored(key: string): FormValues | null {
  const text = attempt(() => sessionStorage.getItem(key))
  const known: unknown = text ? attempt(() => JSON.parse(text)) : null
  return isFormValues(known) ? known : null
}

const isFormValues = (value: unknown): value is FormValues =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (one) => typeof one === 'string' || (Array.isArray(one) && one.every((part) => typeof part === 'string')),
  )

/** A browser may refuse storage: then nothing is kept, and the form works all the same. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
