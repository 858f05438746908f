import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './testing/openBrowser.js';
import { openJourney } from './testing/openJourney.js';
import { openPage, signIn } from './testing/openPage.js';
import { seedDemonstration } from './testing/seedDemonstration.js';
import { type Programme, startProgramme } from './testing/startProgramme.js';

jest.setTimeout(300_000);

let programme: Programme;
let browser: Browser;
let journeyId: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), openBrowser()]);
  journeyId = await seedDemonstration(programme);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await programme.stop();
}, 60_000);

/** Everything open that can be: charts, their tables, a journey. */
async function wholePage(width: number): Promise<Page> {
  const { page } = await openPage(browser, programme.url, { width });
  await signIn(page, 'manager-anna');
  await page.locator('#curve svg.recharts-surface').first().waitFor();
  for (const table of await page.getByText('Vis tallene som tabel').all()) await table.click();
  await openJourney(page, journeyId);
  await page.locator('.timeline').waitFor();
  return page;
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test('the sign-in page keeps WCAG 2.1 AA as far as axe can tell', async () => {
  const { page } = await openPage(browser, programme.url);
  await page.getByRole('button', { name: 'Log ind' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the programme keeps WCAG 2.1 AA as far as axe can tell, a dialogue open or not', async () => {
  const page = await wholePage(1280);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Slip: 75 år og derover' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('at 375 pixels the table of waves stands there in whole', async () => {
  const page = await wholePage(375);
  const frame = page.getByRole('group', { name: 'Bølger' });
  await frame.locator('tbody tr').first().waitFor();
  const [content, shown] = await frame.evaluate(({ scrollWidth, clientWidth }) => [
    scrollWidth,
    clientWidth,
  ]);
  expect(content).toBe(shown);
});

test('at 320 pixels only tables scroll sideways (WCAG 1.4.10)', async () => {
  const page = await wholePage(320);
  expect(await isTooWide(page)).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test('the keyboard reaches the content past the links, and every control shows its focus', async () => {
  const page = await wholePage(1280);
  await page.getByRole('link', { name: 'Gå til indholdet' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    return { isInMain: activeElement.closest('main') !== null, outlineStyle, outlineWidth };
  });
  expect(focused).toEqual({ isInMain: true, outlineStyle: 'solid', outlineWidth: '3px' });
});
