import { createServer } from 'node:net'
import { Sentence } from './sentence.js'

/** @type {Record<string, (host: string, port: number) => string>} */
const refusals = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is taken, perhaps by this very program: stop the other one, or set PORT to a free one.`,
  EACCES: (_, port) => `Port ${port} is kept for the system: set PORT to 1024 or more.`,
  EADDRNOTAVAIL: (host) => `${host} is not an address of this machine: set HOST to one that is.`,
  ENOTFOUND: (host) => `${host} is not an address of this machine: set HOST to one that is.`,
}

/**
 * Says so before the long work of installing and building, not after it. A PORT that is no port is left to the program,
 * which names everything wrong in its environment at once.
 * @param {{ HOST?: string, PORT?: string }} [env]
 * @returns {Promise<void>}
 */
export async function mustBeFree({ HOST: host = '127.0.0.1', PORT = '3000' } = process.env) {
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535) return
  const code = await new Promise((tried) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => tried(error.code))
    probe.listen(port, host, () => probe.close(() => tried(null)))
  })
  const sentence = code && refusals[code]
  if (sentence) throw new Sentence(sentence(host, port))
}
