/**
 * The workshop while a slider moves, on the real page in a headless browser: 447 areas by 30 indicators, computed by the engine in the
 * page at every move, with the map. Areas and counts are made up here, the same each time, and handed to the page in place of the API's.
 */
import { chromium } from '@playwright/test';
import { chromiumPath } from '../lib/chromium.mjs';
import { plannerOf } from './planner.mjs';
import { atMost, median, milliseconds, percentile } from './harness.mjs';

const INDICATORS = 30;
const MOVES = 120;
const WARM_UP = 20;

/** A number from 0 to 1 that follows from its place alone. @param {number} area @param {number} indicator */
const share = (area, indicator) => {
  const mixed = Math.imul((area + 1) * 73_856_093, (indicator + 7) * 19_349_663) >>> 0;
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
};

/** The division as GeoJSON: squares with frayed borders of `corners` points each, so that paths are as long as surveyed ones. @param {number} areas */
function geometryOf(areas, corners = 60) {
  const columns = Math.ceil(Math.sqrt(areas));
  const point = (/** @type {number} */ x, /** @type {number} */ y) => [
    7 + (x + 0.12 * Math.sin(9 * x + 5 * y)) / 100,
    51 + (y + 0.12 * Math.cos(7 * y + 4 * x)) / 150,
  ];
  const side = corners / 4;
  return Array.from({ length: areas }, (_, at) => {
    const [left, low] = [at % columns, Math.floor(at / columns)];
    const ring = [];
    for (let step = 0; step < side; step += 1) ring.push(point(left + step / side, low));
    for (let step = 0; step < side; step += 1) ring.push(point(left + 1, low + step / side));
    for (let step = 0; step < side; step += 1) ring.push(point(left + 1 - step / side, low + 1));
    for (let step = 0; step < side; step += 1) ring.push(point(left, low + 1 - step / side));
    ring.push(ring[0]);
    return { type: 'Polygon', coordinates: [ring] };
  });
}

/** The answers of the API for a division of so many areas. @param {number} areas @param {unknown} edition an edition as the demonstration has it */
function answersOf(areas, edition) {
  const municipalities = Array.from({ length: 12 }, (_, at) => ({
    id: `m${at}`,
    code: `m${at}`,
    name: `Ort ${at + 1}`,
  }));
  const list = Array.from({ length: areas }, (_, at) => ({
    id: `a${at}`,
    code: String(100_000 + at),
    name: `Viertel ${at + 1}`,
    municipalityId: `m${Math.floor((at * 12) / areas)}`,
    population: 1_000 + Math.round(8_000 * share(at, 99)),
    excludedReason: null,
  }));
  const indicators = Array.from({ length: INDICATORS }, (_, at) => ({
    ...{ id: `i${at}`, editionId: `e${at}`, code: `${'ABCDE'[Math.floor(at / 6)]}${(at % 6) + 1}` },
    ...{ name: `Indikator ${at + 1}`, shortName: `Indikator ${at + 1}`, domainCode: 'ABCDE'[Math.floor(at / 6)] },
    ...{ direction: 'burden', unit: 'percent', unitFactor: 100, decimals: 1, years: [2025], source: 'Bench' },
    published: { numerator: null, denominator: null, value: null },
    ...{ missingAreas: 0, suppressedAreas: 0, provisionalAreas: 0 },
  }));
  const cells = indicators.flatMap((_, indicator) => list.map((area, at) => [area.population, share(at, indicator)]));
  const input = {
    ...{ edition, year: 2025, years: [2025], thinYears: [], pooling: 'edition' },
    district: { id: 'd', name: 'Bench' },
    ...{ municipalities, areas: list, indicators },
    domains: ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, name: `Bereich ${code}` })),
    cells: {
      numerator: cells.map(([people = 0, part = 0]) => Math.round(people * (0.02 + 0.3 * part))),
      denominator: cells.map(([people]) => people),
      value: cells.map(() => null),
      status: cells.map(() => 1),
    },
    ...{ deliveryCount: 1, latestReferenceDate: '2025-12-31' },
  };
  return { input, list };
}

/** @param {ReturnType<typeof answersOf>} answers */
function geometryViewOf({ input, list }) {
  const outlines = geometryOf(list.length);
  const above = input.municipalities.map(({ id, code, name }) =>
    feature(id, { code, name, level: 'municipality', parentId: 'd' }),
  );
  const small = list.map(({ id, code, name, municipalityId }, at) =>
    feature(id, { code, name, level: 'small_area', parentId: municipalityId }, outlines[at]),
  );
  return { type: 'FeatureCollection', features: [...above, ...small] };
}

/** @param {string} id @param {object} properties @param {object} [geometry] */
function feature(id, properties, geometry = { type: 'Polygon', coordinates: [] }) {
  return { type: 'Feature', id, properties, geometry };
}

/**
 * The workshop with so many areas, opened and at rest.
 * @param {import('@playwright/test').BrowserContext} context @param {number} areas
 */
async function openWorkshop(context, areas) {
  const page = await context.newPage();
  const editions = await (await context.request.get('/api/places/editions')).json();
  const edition = { ...editions.editions[0], smallAreaLabel: 'Viertel' };
  const answers = answersOf(areas, { id: edition.id, name: edition.name, smallAreaLabel: 'Viertel' });
  const geometry = geometryViewOf(answers);
  await page.route('**/api/places/editions', (route) => route.fulfill({ json: { editions: [edition] } }));
  await page.route('**/api/places/editions/*/geometry', (route) => route.fulfill({ json: geometry }));
  await page.route('**/api/diagnosis/input*', (route) => route.fulfill({ json: answers.input }));
  await page.goto('/index/werkstatt?vorlage=rbk');
  await page
    .locator(`qw-choropleth path[role=option]`)
    .nth(areas - 1)
    .waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('qw-rank-table tbody tr').first().waitFor();
  // The draws in their thread, and what the first picture leaves to do.
  await page.waitForTimeout(6_000);
  return page;
}

/** What runs in the page: one move of the first slider in each frame; gives the times from frame to frame. */
const MOVING = `async (count) => {
  const slider = document.querySelector('qw-domain-weight input[type=range]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const spans = [];
  let last = await frame();
  for (let move = 0; move < count; move += 1) {
    slider.value = String(0.5 + (move % 16) / 10);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const now = await frame();
    spans.push(now - last);
    last = now;
  }
  return spans;
}`;

/** @param {import('@playwright/test').Page} page @param {number} moves @returns {Promise<number[]>} */
const moveSlider = (page, moves) => page.evaluate(`(${MOVING})(${moves})`);

/** @param {import('@playwright/test').Page} page @param {number} moves @returns {Promise<{ work: number, spans: number[] }>} */
async function measure(page, moves) {
  const session = await page.context().newCDPSession(page);
  // Thread time: what other programs take of the machine is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
  await moveSlider(page, WARM_UP);
  const before = await busy();
  const spans = await moveSlider(page, moves);
  const after = await busy();
  await session.detach();
  return {
    work: ((after['TaskDuration'] ?? NaN) - (before['TaskDuration'] ?? NaN)) / moves,
    spans: spans.sort((a, b) => a - b),
  };
}

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'The workshop in the browser',
  async run({ house, signal }) {
    const { url } = await house();
    const planner = await plannerOf(url);
    const [name = '', value = ''] = (await planner.signIn()).split('=');
    const browser = await chromium.launch({ executablePath: await chromiumPath(signal) });
    try {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: 1440, height: 900 },
        locale: 'de-DE',
      });
      await context.addCookies([{ name, value, url }]);
      const usual = await openWorkshop(context, 447);
      const moved = await measure(usual, MOVES);
      await usual.close();
      const large = await measure(await openWorkshop(context, 1_000), MOVES);
      const note =
        'time of the main thread, mean of 120 moves, one in each frame: engine, change detection, style, layout, map';
      return [
        atMost('447 areas × 30 while a slider moves', moved.work, 16, milliseconds, note),
        {
          name: 'from frame to frame, median and 95 %',
          measured: `${milliseconds(median(moved.spans))}, ${milliseconds(percentile(moved.spans, 95))}`,
          note: '60 frames a second are 16.7 ms',
        },
        {
          name: '1,000 areas × 30 while a slider moves',
          measured: milliseconds(large.work),
          note: 'the most that the browser computes',
        },
      ];
    } finally {
      await browser.close();
    }
  },
};
