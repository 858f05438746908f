import type { Browser } from 'playwright-core';
import { openBrowser } from './testing/openBrowser.js';
import { openPage, signIn } from './testing/openPage.js';
import { seedOverdue } from './testing/seedOverdue.js';
import { type Programme, startProgramme } from './testing/startProgramme.js';
import { textIn } from './testing/textIn.js';

jest.setTimeout(60_000);

let programme: Programme;
let browser: Browser;
let oldest: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), openBrowser()]);
  oldest = await seedOverdue(programme.database);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await programme.stop();
}, 60_000);

async function visit(account: string, locale: 'da-DK' | 'en-GB' = 'da-DK') {
  const { page } = await openPage(browser, programme.url, { locale });
  await signIn(page, account);
  return page;
}

const reads = () =>
  programme.database.prisma.auditRecord.findMany({ where: { action: 'overdue' } });

test('support sees the longest overdue first with what is missing, and opens a journey from there once it is said why', async () => {
  const page = await visit('support-carla');
  const rows = page.locator('#overdue tbody tr');
  await rows.first().waitFor();
  expect(await textIn(rows.first())).toContain('1. januar 2022');
  expect(await textIn(rows.first())).toContain('Bruger-ID er ikke valgt');
  const before = (await reads()).length;
  await rows.first().getByRole('link').click();
  expect(await page.getByLabel('Forløbets nummer').inputValue()).toBe(oldest);
  await page.getByLabel('Hvorfor åbner du forløbet?').selectOption('ASKED');
  await page.getByRole('button', { name: 'Vis forløb' }).click();
  await page.locator('.journey').waitFor();
  expect(await reads()).toHaveLength(before);
});

test('a reason shows its own, and more are read when asked for', async () => {
  const page = await visit('manager-anna', 'en-GB');
  const rows = page.locator('#overdue tbody tr');
  await rows.nth(19).waitFor();
  expect(await rows.count()).toBe(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await rows.nth(22).waitFor();
  expect(await rows.count()).toBe(23);
  await page.getByLabel('What is missing').selectOption('UNREACHABLE');
  await page.getByText('Nobody is overdue here.').waitFor();
  await page.getByLabel('What is missing').selectOption('NO_MEANS');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
});

test('an auditor has no list of those who need help', async () => {
  const page = await visit('auditor-dan');
  await page.locator('#citizen').waitFor();
  expect(await page.locator('#overdue').count()).toBe(0);
});
