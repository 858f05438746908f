import type { Browser } from 'playwright-core';
import { openBrowser } from './testing/openBrowser.js';
import { openJourney } from './testing/openJourney.js';
import { openPage, signIn, type Visit } from './testing/openPage.js';
import { knownCpr, seedJourney } from './testing/seedJourney.js';
import { type Programme, startProgramme } from './testing/startProgramme.js';
import { textIn } from './testing/textIn.js';

jest.setTimeout(60_000);

let programme: Programme;
let browser: Browser;
let journeyId: string;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), openBrowser()]);
  journeyId = await seedJourney(programme.database);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await programme.stop();
}, 60_000);

async function visit(account: string): Promise<Visit> {
  const opened = await openPage(browser, programme.url);
  await signIn(opened.page, account);
  return opened;
}

async function lookUps(): Promise<{ action: string; purpose: string | null; role: string }[]> {
  const { rows } = await programme.database.pool.query(
    "SELECT action, purpose, role FROM audit_record WHERE action IN ('journey', 'findCitizen') ORDER BY at",
  );
  return rows;
}

test('support finds a citizen by CPR number, and the number stays out of addresses, fields and stores', async () => {
  const { page, addresses } = await visit('support-carla');
  const field = page.getByLabel('CPR-nummer');
  expect(await field.getAttribute('autocomplete')).toBe('off');
  await field.fill(knownCpr);
  await page.getByLabel('Formål').fill('Borgeren ringer om sin frist');
  await page.getByRole('button', { name: 'Find borger' }).click();
  await page.locator('.timeline').waitFor();
  expect(await field.inputValue()).toBe('');
  expect(addresses.join('\n')).not.toContain(knownCpr);
  const left = await page.evaluate(
    () => JSON.stringify({ ...sessionStorage, ...localStorage }) + document.body.innerHTML,
  );
  expect(left).not.toContain(knownCpr);
  expect(await lookUps()).toContainEqual({
    action: 'findCitizen',
    purpose: 'Borgeren ringer om sin frist',
    role: 'SUPPORT',
  });
});

test('without ten digits and a purpose nothing is sent, and the fields say why', async () => {
  const { page } = await visit('support-carla');
  const before = (await lookUps()).length;
  await page.getByLabel('CPR-nummer').fill('12');
  await page.getByRole('button', { name: 'Find borger' }).click();
  await page.getByText('Skriv ti cifre.').waitFor();
  await page.getByText('Skriv formålet, mindst 5 tegn.').waitFor();
  expect(await page.getByLabel('CPR-nummer').getAttribute('aria-invalid')).toBe('true');
  expect(await lookUps()).toHaveLength(before);
});

test('a number that nobody has is answered in the API’s words', async () => {
  const { page } = await visit('support-carla');
  await page.getByLabel('CPR-nummer').fill('0202901234');
  await page.getByLabel('Formål').fill('Borgeren ringer');
  await page.getByRole('button', { name: 'Find borger' }).click();
  await page.getByText('Vi kender ingen person med det nummer.').waitFor();
});

test('a journey shows state, deadline, next step, timeline and notices, and is read once only', async () => {
  const { page } = await visit('manager-anna');
  const before = (await lookUps()).length;
  await openJourney(page, journeyId);
  await page.locator('.timeline').waitFor();
  const shown = await textIn(page.locator('.journey'));
  expect(shown).toContain('Er ved at aktivere');
  expect(shown).toContain('Aktivér MitID.');
  expect(shown).toContain('Borgeren, senest 15. februar 2022');
  expect(shown).toContain('Frist forlænget · support');
  expect(await page.locator('.journey tbody tr').count()).toBe(3);
  await page.waitForTimeout(5_000);
  expect(await lookUps()).toHaveLength(before + 1);
});

test('the timeline says in the reader’s words who did it, and of a system nothing', async () => {
  const { page } = await visit('manager-anna');
  await openJourney(page, journeyId);
  const timeline = await textIn(page.locator('.timeline'));
  expect(timeline).toContain('Kendt af programmet · NemIDs leverandør');
  expect(timeline).toContain('Turen er kommet · programmet');
  expect(timeline).not.toMatch(/system|operator|manager/i);
});

test('the timeline says that the deadline moved, from when to when, and who moved it', async () => {
  const { page } = await visit('manager-anna');
  await openJourney(page, journeyId);
  const moved = page.locator('.timeline li', { hasText: 'Frist forlænget' });
  expect(await textIn(moved)).toContain(
    'Fristen flyttet fra 2. januar 2022 til 15. februar 2022 af support',
  );
  expect(await page.getByText('Fristen flyttet fra').count()).toBe(1);
});

test('the keyboard’s place is the heading of the journey that was opened, each time (WCAG 2.4.3)', async () => {
  const { page } = await visit('manager-anna');
  const isThere = () => document.activeElement?.id === 'journey-title';
  await openJourney(page, journeyId);
  await page.waitForFunction(isThere);
  for (const name of ['Vis forløb', 'Hent igen']) {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(isThere);
  }
});

test('a journey is opened only once it is said why, and the citizen may read that', async () => {
  const { page } = await visit('manager-anna');
  const before = (await lookUps()).length;
  await page.getByLabel('Forløbets nummer').fill(journeyId);
  await page.getByRole('button', { name: 'Vis forløb' }).click();
  await page.getByText('Vælg, hvorfor.').waitFor();
  await page.getByLabel('Hvorfor åbner du forløbet?').selectOption('OTHER');
  await page.getByRole('button', { name: 'Vis forløb' }).click();
  await page.getByText('Vælg, hvorfor.').waitFor();
  expect(await lookUps()).toHaveLength(before);
  await page.getByLabel('Med dine egne ord').fill('stikprøve');
  await page.getByRole('button', { name: 'Vis forløb' }).click();
  await page.locator('.timeline').waitFor();
  expect((await lookUps()).at(-1)).toEqual({
    action: 'journey',
    purpose: 'Andet: stikprøve',
    role: 'MANAGER',
  });
});

test('an unknown journey is told apart from no connection', async () => {
  const { page } = await visit('manager-anna');
  await openJourney(page, '7f3c9a1e-0b52-4c6d-9e1f-2a3b4c5d6e7f');
  await page.getByText('Det forløb findes ikke.').waitFor();
});
