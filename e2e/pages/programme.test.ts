import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './testing/openBrowser.js';
import { openPage, signIn } from './testing/openPage.js';
import { seedDemonstration, seededCitizens } from './testing/seedDemonstration.js';
import { type Programme, startProgramme } from './testing/startProgramme.js';
import { textIn } from './testing/textIn.js';

jest.setTimeout(60_000);

let programme: Programme;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), openBrowser()]);
  await seedDemonstration(programme);
  ({ page, complaints } = await openPage(browser, programme.url));
  await signIn(page, 'manager-anna');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await programme.stop();
}, 60_000);

const digits = (text: string): number => Number(text.replace(/\D/g, ''));

/** The figure of a tile. */
async function tile(name: string): Promise<number> {
  const term = page.locator('.tile', { has: page.getByText(name, { exact: true }) });
  return digits(await textIn(term.locator('.tile-value')));
}

async function counted(where: string): Promise<number> {
  const { rows } = await programme.database.pool.query(
    `SELECT coalesce(sum(net), 0)::int AS count FROM progress_count WHERE dimension = 'TOTAL' AND ${where}`,
  );
  return rows[0].count;
}

test('the totals are what the counters say', async () => {
  await page.locator('.tile').first().waitFor();
  expect(await tile('Borgere')).toBe(seededCitizens);
  expect(await tile('NemID ophørt')).toBe(await counted("state = 'RETIRED'"));
  expect(await tile('Over fristen')).toBe(await counted('is_overdue'));
  expect(await tile('Har MitID')).toBe(
    await counted("has_mit_id AND state IN ('ENROLLED', 'RETIREMENT_NOTICED', 'RETIRED')"),
  );
});

test('whose NemID ended by force without MitID does not count as having it', async () => {
  const without = await counted("NOT has_mit_id AND state IN ('RETIREMENT_NOTICED', 'RETIRED')");
  expect(without).toBeGreaterThan(0);
  expect((await tile('Har MitID')) + without).toBe(
    await counted("state IN ('ENROLLED', 'RETIREMENT_NOTICED', 'RETIRED')"),
  );
});

test('who is within the deadline and who is overdue are together those who were told and have no MitID yet', async () => {
  const waiting = await counted("state IN ('WINDOW_OPEN', 'ACTIVATING')");
  const overdue = await counted("is_overdue AND state IN ('WINDOW_OPEN', 'ACTIVATING')");
  expect(await tile('Inden for fristen')).toBe(waiting - overdue);
});

test('every state stands in the funnel with its count', async () => {
  const row = page.locator('.funnel tbody tr', { hasText: 'Venter på sin tur' });
  const shown = digits(await textIn(row.locator('td').first()));
  expect(shown).toBe(await counted("state = 'WAITING'"));
  expect(await page.locator('.funnel tbody tr').count()).toBe(12);
});

test('new counts and the next programme day appear by themselves', async () => {
  const date = page.locator('.date');
  const [dayBefore, before] = [await textIn(date), await tile('Borgere')];
  await programme.database.pool.query(
    `INSERT INTO progress_count VALUES ('TOTAL', '', 'DECEASED', false, '2021-10-06', 5, 5)`,
  );
  await page.waitForFunction(
    (wanted) => document.querySelector('.tile-value')?.textContent?.replace(/\D/g, '') === wanted,
    String(before + 5),
  );
  await page.waitForFunction(
    (earlier) => (document.querySelector('.date')?.textContent ?? earlier) !== earlier,
    dayBefore,
  );
  expect(await textIn(page.locator('.live-state'))).toBe('Live');
});

test('behind each chart stands its table, with reality beside ours', async () => {
  const [byStage, history] = [
    page.locator('.chart-card').first(),
    page.locator('.chart-card').last(),
  ];
  await byStage.locator('svg.recharts-surface').first().waitFor();
  await byStage.getByText('Vis tallene som tabel').click();
  const newestDay = byStage.locator('tbody tr').first();
  await newestDay.waitFor();
  const newest = await newestDay.locator('td').allInnerTexts();
  expect(newest.map(digits).reduce((sum, count) => sum + count, 0)).toBe(seededCitizens + 5);
  await history.getByText('Vis tallene som tabel').click();
  const may = history.locator('tbody tr', { hasText: '2. maj 2022' });
  expect(await textIn(may)).toMatch(/3\.400\.000\s*65,4\s%/);
});

test('progress is shown by the dimension that is chosen', async () => {
  await page.getByLabel('Vis efter').selectOption('MUNICIPALITY');
  await page.locator('.progress tbody th', { hasText: 'Læsø' }).waitFor();
  await page.getByLabel('Vis efter').selectOption('MEANS');
  await page.locator('.progress tbody th', { hasText: 'Kodeoplæser' }).waitFor();
  const counts = await page.locator('.progress tbody td:nth-child(2)').allInnerTexts();
  expect(counts.map(digits).reduce((sum, count) => sum + count, 0)).toBe(seededCitizens);
});

test('one press turns the whole page into English, and the browser is told', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'The programme right now' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'Dansk' }).click();
  await page.getByRole('heading', { name: 'Programmet lige nu' }).waitFor();
});

test('signing in leaves no token in an address or beyond the tab, and no policy of the page is broken', async () => {
  expect(page.url()).toBe(`${programme.url}/`);
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept).toEqual(['overgang.language']);
  expect(complaints).toEqual([]);
});

test('a manager finds no field for CPR numbers', async () => {
  await page.getByLabel('Forløbets nummer').waitFor();
  expect(await page.getByLabel('CPR-nummer').count()).toBe(0);
});
