import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './testing/openBrowser.js';
import { openPage, signIn } from './testing/openPage.js';
import { seedWaves } from './testing/seedWaves.js';
import { type Programme, startProgramme } from './testing/startProgramme.js';
import { textIn } from './testing/textIn.js';

jest.setTimeout(90_000);

let programme: Programme;
let browser: Browser;

beforeAll(async () => {
  [programme, browser] = await Promise.all([startProgramme(), openBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await programme.stop();
}, 60_000);

async function managersPage(): Promise<Page> {
  const { page } = await openPage(browser, programme.url);
  await signIn(page, 'manager-bo');
  await page.locator('.date-weekday').waitFor();
  return page;
}

/** As if the hour were over: the tab holds a token of the same person that has expired. */
async function letTokenExpire(page: Page): Promise<void> {
  const body = JSON.stringify({ role: 'MANAGER', subject: 'manager-bo', expiresIn: -60 });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${programme.issuer}/development/token`, {
    method: 'POST',
    headers,
    body,
  });
  const { access_token } = await answer.json();
  await page.evaluate((expired) => {
    const [key] = Object.keys(sessionStorage).filter((name) => name.startsWith('oidc.user:'));
    if (key === undefined) throw new Error('nobody is signed in');
    const user = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    sessionStorage.setItem(key, JSON.stringify({ ...user, access_token: expired }));
  }, access_token);
  await page.reload();
}

test('an empty programme says so, instead of looking broken', async () => {
  const page = await managersPage();
  await page.getByText('Her er ingen borgere endnu.').waitFor();
  await page.getByText('Der er ingen bølger endnu.').waitFor();
  await page.getByText('Kurven begynder, når den første bølge er sluppet.').waitFor();
});

test('a change that is stored but not yet answered is told as such, and not as refused', async () => {
  await seedWaves(programme.database);
  const page = await managersPage();
  await page.getByRole('button', { name: 'Pause: Fyn og Sjælland' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await page.getByText('Ændringen er modtaget og bliver udført.').waitFor();
});

test('while the API is away the page keeps its figures, says so calmly, and goes on by itself', async () => {
  const page = await managersPage();
  const day = await textIn(page.locator('.date'));
  await programme.stopApi();
  try {
    await page.getByText('Siden fortsætter af sig selv.').waitFor();
    expect(await textIn(page.locator('.live-state'))).toBe('Ingen forbindelse');
    expect(await textIn(page.locator('.date'))).toBe(day);
  } finally {
    await programme.startApiAgain();
  }
  await page.getByText('Siden fortsætter af sig selv.').waitFor({ state: 'detached' });
  expect(await textIn(page.locator('.live-state'))).toBe('Live');
});

test('a token that has expired leads to signing in again, and back', async () => {
  const page = await managersPage();
  await letTokenExpire(page);
  await page.getByText('Du har været logget ind for længe.').waitFor();
  await signIn(page, 'manager-bo');
  await page.locator('.date-weekday').waitFor();
  expect(await page.getByText('Du har været logget ind for længe.').count()).toBe(0);
});

test('who signs out is out, also after loading the page again', async () => {
  const page = await managersPage();
  await page.getByRole('button', { name: 'Log ud' }).click();
  await page.getByRole('heading', { name: 'Log ind på Overgang' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Log ind på Overgang' }).waitFor();
});

test('a sign-in that was broken off can be tried again', async () => {
  const { page } = await openPage(
    browser,
    `${programme.url}/signed-in?error=access_denied&state=x`,
  );
  await page.getByText('Login lykkedes ikke. Prøv igen.').waitFor();
  await signIn(page, 'manager-anna');
  await page.locator('.date-weekday').waitFor();
});

test('a role without a part here is told so', async () => {
  const { page } = await openPage(browser, programme.url);
  await signIn(page, 'clerk-eva');
  await page.getByText('Din rolle har ikke adgang til denne side.').waitFor();
  await page.getByText('betjener du i kommunens eget system').waitFor();
  expect(await page.locator('.who').textContent()).toBe('Borgerservice');
  expect(await page.locator('.footer').textContent()).toContain('33\u00a098\u00a000\u00a010');
});
