import { createContext } from 'react'

/** The id that the server gave this page: forms that create something send it along (see `once` in act-form.tsx). */
export const RequestContext = createContext('')
