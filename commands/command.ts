// The built command line: `node build/command.js NAME ...`. Faults a person can mend are one sentence on stderr, without a stack.
import { expectedFault, WrongUsage } from '#commands/faults.ts'

type Command = (args: string[]) => Promise<number | undefined>

const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('#commands/serve.ts')).serveCommand,
  setup: async () => (await import('#commands/setup.ts')).setupCommand,
  demo: async () => (await import('#commands/demo.ts')).demoCommand,
  backup: async () => (await import('#commands/backup.ts')).backupCommand,
  restore: async () => (await import('#commands/restore.ts')).restoreCommand,
  'db:dump': async () => (await import('#commands/dump.ts')).dumpCommand,
  'db:load': async () => (await import('#commands/load.ts')).loadCommand,
  figures: async () => (await import('#commands/figures.ts')).figuresCommand,
  daily: async () => (await import('#commands/daily.ts')).dailyCommand,
  import: async () => (await import('#commands/import.ts')).importCommand,
  'audit:verify': async () => (await import('#commands/audit-verify.ts')).auditVerifyCommand,
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const load = commands[name]
  if (!load) throw new WrongUsage(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}`)
  return (await (await load())(args)) ?? 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (cause: unknown) => {
    const fault = expectedFault(cause)
    process.stderr.write(`${fault ? fault.sentence : cause instanceof Error ? cause.stack : String(cause)}\n`)
    process.exitCode = fault?.exitCode ?? 1
  },
)
