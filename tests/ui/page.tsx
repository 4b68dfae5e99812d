// A page for a component to stand on: a router, a language, and a place in the document.
import '@hookform/resolvers/zod' // forms fetch it when first touched: here it is at hand
import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { afterEach } from 'vitest'
import type { Language } from '#domain/look.ts'
import '#words/both.ts'
import { WordsProvider } from '#words/words.tsx'

type Answer = (form: FormData) => unknown
/** `data`: what the route's loader would have given. */
type Options = { at?: string; language?: Language; answer?: Answer; data?: unknown }

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

function routerOf(element: ReactElement, { at = '/', language = 'zh', answer, data }: Options) {
  const page = <WordsProvider language={language}>{element}</WordsProvider>
  const action = answer && (async ({ request }: { request: Request }) => answer(await request.formData()))
  return createMemoryRouter([{ id: 'page', path: '*', element: page, action }], {
    initialEntries: [at],
    hydrationData: data === undefined ? undefined : { loaderData: { page: data } },
  })
}

/** As the server sends it. The router's word about layout effects is meant for pages without a document. */
export function html(element: ReactElement, options: Options = {}): string {
  const said = console.error
  console.error = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('Warning: useLayoutEffect does nothing on the server')) said(...words)
  }
  try {
    return renderToString(<RouterProvider router={routerOf(element, options)} future={{ v7_startTransition: false }} />)
  } finally {
    console.error = said
  }
}

/** As the browser shows it, with JavaScript. */
export async function shown(element: ReactElement, options: Options = {}) {
  const place = document.body.appendChild(document.createElement('div'))
  const router = routerOf(element, options)
  const root = createRoot(place)
  await act(async () => root.render(<RouterProvider router={router} future={{ v7_startTransition: false }} />))
  cleanUps.push(() => {
    act(() => root.unmount())
    place.remove()
  })
  return { place, address: () => router.state.location }
}

/** The one element a selector finds, of the kind the test speaks of. */
export function the<E extends Element>(place: ParentNode, selector: string, kind: new (...args: never[]) => E): E {
  const found = place.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`No ${kind.name} at ${selector}`)
  return found
}

export const input = (place: ParentNode, selector: string) => the(place, selector, HTMLInputElement)

export const click = (element: Element, options: MouseEventInit = {}) =>
  act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...options }))
  })

export const type = (field: HTMLInputElement, text: string) =>
  act(async () => {
    field.focus()
    // React watches the property of this one element; a person's typing goes past it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })

/** Lets answers arrive and effects settle. */
export const settle = (ms = 20) =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, ms))
  })
