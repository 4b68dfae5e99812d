// The environment, checked at start by a schema: what is wrong is said in a readable list, all at once.
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:)/, 'must begin with file: or postgres:')
    .default('file:var/pipeline.db'),
  /** Where attached files lie; by default beside the database. */
  FILES_FOLDER: z.string().min(1).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a number').int().min(1, 'must be 1-65535').max(65535, 'must be 1-65535').default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://pipeline.example.gov.cn' })
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z
    .enum(['0', '1'], { error: "must be 0 or 1 (1 = take the client's address from the proxy)" })
    .default('0'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Environment = z.output<typeof schema>

export class BadEnvironment extends Error {
  constructor(readonly faults: string[]) {
    super(['The environment is not right:', ...faults.map((fault) => `  - ${fault}`)].join('\n'))
    this.name = 'BadEnvironment'
  }
}

export function readEnvironment(from: NodeJS.ProcessEnv): Environment {
  const read = schema.safeParse(Object.fromEntries(Object.entries(from).filter(([, value]) => value !== '')))
  if (read.success) return read.data
  throw new BadEnvironment(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
}
