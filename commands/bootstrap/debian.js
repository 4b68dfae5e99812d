import { run, say, whereIs } from './child.js'

/** Packages are installed only where that asks nobody's leave: as root on Debian and its kin. */
export const mayInstallPackages = () => process.getuid?.() === 0 && whereIs('apt-get') !== null

/** @param {string[]} packages */
export async function installPackages(packages) {
  say(`Installing ${packages.join(', ')} ...`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, quiet: true })
  if ((await install()).ok) return true
  await run('apt-get', ['update'], { env, quiet: true })
  return (await install()).ok
}
