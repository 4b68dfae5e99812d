import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vitest/config'
import remixConfig from './remix.config.js'

const database = (name: string, url: string) => ({
  extends: true as const,
  test: {
    name,
    include: ['tests/{acts,views,seeds}/**/*.test.ts'],
    // One database engine a worker: PGlite takes seconds to start, emptying its tables milliseconds.
    isolate: false,
    env: { DATABASE_URL: url },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  plugins: [!process.env.VITEST && remix(remixConfig)],
  // The browser floor is Chromium 87 (see docs/decisions); the server bundle needs top-level await.
  build: { target: ['es2020', 'chrome87', 'safari15', 'firefox100'], sourcemap: false },
  environments: { ssr: { build: { target: 'es2022' } } },
  server: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{domain,rosters,words,structure,server,commands}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'ui', include: ['tests/ui/**/*.test.tsx'], environment: 'happy-dom' },
      },
      database('sqlite', 'file::memory:'),
      // A real server instead, where one is named: its user must be allowed to make databases.
      database('pglite', process.env.TEST_POSTGRES_URL ?? 'pglite:'),
      // These walk and drive the built server, so the build comes before them.
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/{routes,trust,programs}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
