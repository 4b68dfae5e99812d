import { defineConfig } from '@playwright/test'

export default defineConfig({
  globalSetup: './demo-database.ts',
  outputDir: '../../test-results',
  // Each worker serves a demo of its own, and each test finds what it needs: they run in any order.
  fullyParallel: true,
  workers: 2,
  // Two workers and two servers share two processors: what is only slow once is tried again and then tells itself as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
      // The order in which a date field takes its digits follows the browser's own language.
      env: { ...process.env, LANGUAGE: 'en_US' },
    },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
})
