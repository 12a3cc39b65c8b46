import { configDefaults, defineConfig } from "vitest/config";

/** Two suites: rules and parts in Node, and the program itself in the real Electron. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude],
          setupFiles: ["test/builders/fixed-seed.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "bench",
          include: ["test/bench/**/*.bench-run.ts"],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "fuzz",
          include: ["test/fuzz/**/*.fuzz-run.ts"],
          testTimeout: 36_000_000,
        },
      },
    ],
  },
});
