import { defineConfig } from 'vitest/config';

const SPAWNED = [
  'tests/cli/base-signal.test.ts',
  'tests/cli/spawned.test.ts',
  'tests/cli/sync-spawned.test.ts',
  'tests/cli/bad-input.test.ts',
  'tests/durable/rounds.test.ts',
  'tests/measure/four-ways.test.ts',
  'tests/measure/kills.test.ts',
  'tests/measure/programs.test.ts',
  'tests/packed.test.ts',
  'tests/round-trip.test.ts',
];

/**
 * Two projects, so that only the tests that spawn the built command wait for a build. Those come last and one after the
 * other, because some of them measure.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...SPAWNED, '**/node_modules/**'],
          // What a test takes is the machine's to say; none is timed.
          testTimeout: 60_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'spawned',
          include: SPAWNED,
          globalSetup: ['tests/cli/build.ts'],
          testTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
