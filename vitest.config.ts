import { defineConfig } from "vitest/config";

/** Unit tests get an address where no database answers, so none of them can come to need one. */
const nowhere = "postgres://nobody@127.0.0.1:1/none";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/*.test.ts"],
          exclude: ["**/*.storage.test.ts"],
          // Unit tests keep nothing outside themselves, so what they read is loaded once for all of them.
          isolate: false,
          env: { DATABASE_URL: nowhere },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "storage",
          include: ["src/**/*.storage.test.ts"],
          globalSetup: ["tests/support/postgres.global.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts", "tests/crash/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.global.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.global.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
