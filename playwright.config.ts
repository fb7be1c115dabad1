import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';
import { fullStageAt } from './tests/browser/full-stage.ts';

const PORT = Number(process.env.ATLAS_PORT ?? 4179);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  // Software WebGL on two cores: one page at a time is the fastest.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    storageState: fullStageAt(`http://localhost:${PORT}`),
    // Each test has a browser of its own, and would fill its shelf anew: offline.spec.ts alone wants that.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.ATLAS_BROWSER ?? findBrowser(),
      args: [
        '--no-sandbox',
        // WebGL in software, the page itself as on any machine: `--use-angle=swiftshader` would draw both with it.
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `vite preview --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
  },
});
