// The first script: plain JavaScript without dependencies, because on a fresh clone there are none yet.
// Even an old Node must be able to read this file, so that it can say which Node is needed.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 10)) {
  console.error(`This needs Node 20.10 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
} else {
  import('./bootstrap/begin.js').then(({ begin }) => begin(process.argv.slice(2)))
}
