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

/** Says so before the long work of installing and building, not after it. @param {NodeJS.ProcessEnv} [env] */
export function mustBeFree({ HOST: host = '127.0.0.1', PORT = '3000' } = process.env) {
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Sentence(`PORT is "${PORT}", which is no port: set a number from 1 to 65535.`)
  }
  return new Promise((free, refused) => {
    const probe = createServer()
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const sentence = refusals[error.code ?? '']
      refused(sentence ? new Sentence(sentence(host, port)) : error)
    })
    probe.listen(port, host, () => probe.close(() => free(undefined)))
  })
}
