import { createContext } from 'react'
import { type Look, usualLook } from '#domain/look.ts'

/** How this person likes the pages; lists ask it for their density. */
export const LookContext = createContext<Look>(usualLook)
