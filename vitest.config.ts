import { defineConfig } from 'vitest/config';

/** Four sorts of test. `npm test` runs each by name; `npx vitest --project unit` while working. */
export default defineConfig({
  test: {
    projects: [
      // Generous limits everywhere: a machine may be busy, and a test that hangs is found all the same.
      { test: { name: 'unit', include: ['packages/*/test/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { test: { name: 'guards', include: ['tests/guards/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          globalSetup: ['tests/system/harness/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/harness/setup.ts'],
          // As many files at once as there are cores: a page waits as often as it counts. Left to itself vitest keeps
          // one core free, and of two that is half.
          maxWorkers: '100%',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
