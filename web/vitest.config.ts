import { defineConfig } from 'vitest/config'

// Two kinds of test: of plain functions, and of the real server in a real browser (which needs the server built and a Chromium).
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }, test: { name: 'unit', setupFiles: ['tests/unit/page.ts'], include: ['src/**/*.test.{ts,tsx}'], environment: 'node' } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000, retry: 2, fileParallelism: false, maxConcurrency: 1 } },
      { test: { name: 'paint', include: ['tests/browser/paint.ts'], environment: 'node', hookTimeout: 120_000 } },
      { test: { name: 'screenshots', include: ['tests/browser/screenshots.ts'], environment: 'node', hookTimeout: 120_000 } }
    ]
  }
})
