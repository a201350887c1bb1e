import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const patience = { testTimeout: 20_000, hookTimeout: 60_000 }

/** The rules share one throw-away database. Pages are tested in a browser against the running program; both are started once, and only when such a test is run. */
export default defineConfig({
  test: {
    // Left to itself it keeps one core free, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
          globalSetup: ['tools/test-database/provide-cluster.ts'],
          setupFiles: ['tools/property-seed.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
