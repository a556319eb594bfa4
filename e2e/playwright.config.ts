import { defineConfig } from '@playwright/test';

/**
 * Journeys run against a whole house that is already up: `npm test` starts one on data of its own and names it in QW_BASE_URL. To
 * run single journeys by hand, start the house with `npm start` and give its address.
 */
const baseURL = process.env['QW_BASE_URL'] ?? 'http://localhost:4200';

export default defineConfig({
  testDir: 'tests',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 3,
  // Long enough for a machine that is busy with other things: what hangs shows itself by the limits of single actions.
  timeout: 240_000,
  // What cannot be seen or done shows itself soon, not at the end of the journey: after some twenty times what a page takes at rest.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  use: {
    baseURL,
    actionTimeout: 20_000,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'] || undefined,
      // No request of the browser itself leaves the machine.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }],
});
