import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './testing/openBrowser.js';
import { openPage, signIn } from './testing/openPage.js';
import { seedWaves } from './testing/seedWaves.js';
import { type Programme, startProgramme } from './testing/startProgramme.js';
import { textIn } from './testing/textIn.js';

jest.setTimeout(60_000);

let programme: Programme;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme({ hasTemporal: true }), openBrowser()]);
  await seedWaves(programme.database);
  ({ page } = await openPage(browser, programme.url));
  await signIn(page, 'manager-anna');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await programme.stop();
}, 60_000);

async function stateOf(name: string): Promise<string> {
  const { state } = await programme.database.prisma.wave.findUniqueOrThrow({ where: { name } });
  return state;
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const confirm = (name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const answer = () => textIn(page.locator('#waves [role=status] .banner span'));

test('nothing is released before it is confirmed', async () => {
  await press('Slip: 75 år og derover');
  await page.getByRole('dialog', { name: 'Slip bølgen »75 år og derover«?' }).waitFor();
  await confirm('Annuller');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await stateOf('75 år og derover')).toBe('DRAFT');
});

test('escape takes the question back, and the focus returns to its button', async () => {
  await press('Slip: 75 år og derover');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Slip: 75 år og derover',
  );
});

test('a wave is released, paused and resumed, and each answer is announced', async () => {
  const name = '75 år og derover';
  await press(`Slip: ${name}`);
  await confirm('Slip');
  await page.getByText(`Bølgen »${name}« er sluppet.`).waitFor();
  expect(await stateOf(name)).toBe('RELEASING');
  await press(`Pause: ${name}`);
  await confirm('Pause');
  await page.getByText(`Bølgen »${name}« er sat på pause.`).waitFor();
  expect(await stateOf(name)).toBe('PAUSED');
  await press(`Genoptag: ${name}`);
  await confirm('Genoptag');
  await page.getByText(`Bølgen »${name}« er genoptaget.`).waitFor();
  expect(await stateOf(name)).toBe('RELEASING');
});

test('what the API refuses is shown in the API’s own words', async () => {
  const name = 'Nordjylland';
  await press(`Genoptag: ${name}`);
  await programme.database.prisma.wave.update({ where: { name }, data: { state: 'RELEASED' } });
  await confirm('Genoptag');
  await page.getByText('Ikke gjort.').waitFor();
  expect(await answer()).toBe('Ikke gjort. Bølgen er ikke i en tilstand, hvor det kan gøres.');
  expect(await stateOf(name)).toBe('RELEASED');
});

test('an auditor sees the waves and can do nothing with them', async () => {
  const auditor = await openPage(browser, programme.url);
  await signIn(auditor.page, 'auditor-dan');
  await auditor.page.locator('#waves tbody tr').first().waitFor();
  expect(await auditor.page.locator('#waves tbody button').count()).toBe(0);
});
