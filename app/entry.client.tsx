import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { teachOlderBrowsers } from '#ui/older-browsers.ts'
import { wordsByArea } from '#words/by-area.ts'
import { holdWords } from '#words/words.tsx'

/** The words that the server drew the page with are fetched first; until they are here, the page is as the server drew it. */
async function begin() {
  const { lang, dataset } = document.documentElement
  const language = lang === 'en' ? 'en' : 'zh'
  const { words, fetch } = wordsByArea(language)
  await Promise.all((dataset.words ?? '').split(' ').filter(Boolean).map(fetch))
  holdWords(language, words)
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
}

teachOlderBrowsers()
void begin()
