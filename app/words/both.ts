// Both languages, held: for the server, which speaks to everyone.
import { en } from '#words/en.ts'
import { holdWords, noted } from '#words/words.tsx'
import { zh } from '#words/zh.ts'

holdWords('zh', noted(zh))
holdWords('en', noted(en))
