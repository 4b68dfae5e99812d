import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { teachOlderBrowsers } from '#ui/older-browsers.ts'
import { holdWords } from '#words/words.tsx'

/** Only the language of the page is fetched; until its words are here, the page is as the server drew it. */
async function begin() {
  if (document.documentElement.lang === 'en') holdWords('en', (await import('#words/en.ts')).en)
  else holdWords('zh', (await import('#words/zh.ts')).zh)
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
