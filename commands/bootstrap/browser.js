import { existsSync } from 'node:fs'
import { run, whereIs } from './child.js'
import { installPackages, mayInstallPackages } from './debian.js'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The browser that the tests drive: what CHROMIUM names, else the first on the path. */
export function chromium() {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : null
  for (const name of names) {
    const found = whereIs(name)
    if (found) return found
  }
  return null
}

async function hasChineseFont() {
  if (!whereIs('fc-list')) return false
  const { output } = await run('fc-list', [':lang=zh-cn', 'family'], { quiet: true })
  return output.trim() !== ''
}

/** Installs what may be installed; returns a sentence for each thing still missing. */
export async function ensureBrowser() {
  const packages = [
    ...(chromium() ? [] : ['chromium']),
    ...((await hasChineseFont()) ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ]
  if (packages.length > 0 && mayInstallPackages()) await installPackages(packages)
  return [
    ...(chromium()
      ? []
      : ['Chromium is missing: install it (on Debian: apt-get install chromium), or name one in CHROMIUM.']),
    ...((await hasChineseFont())
      ? []
      : ['A font with Chinese signs is missing: install one (on Debian: apt-get install fonts-noto-cjk).']),
  ]
}
