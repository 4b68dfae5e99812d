// As the browser checks an upload: nothing; the file itself is looked at where it arrives.
import '#forms/zod-settings.ts'
import { z } from 'zod'

export const uploadForm = z.object({})
