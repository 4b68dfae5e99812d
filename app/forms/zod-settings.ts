// In a browser the page's security policy forbids making code from text, and reports a library that only tries whether it may.
import { z } from 'zod'

if (typeof document !== 'undefined') z.config({ jitless: true })
