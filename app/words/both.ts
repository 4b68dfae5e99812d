// Both languages, held: for the server, which speaks to everyone.
import { en } from '#words/en.ts'
import { holdWords } from '#words/words.tsx'
import { zh } from '#words/zh.ts'

holdWords('zh', zh)
holdWords('en', en)
