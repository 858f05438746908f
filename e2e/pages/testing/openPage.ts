import type { Browser, Page } from 'playwright-core';

const patienceMs = 60_000;

export interface Visit {
  readonly page: Page;
  /** What the browser complained about on our own pages, broken policies among it. */
  readonly complaints: string[];
  /** Every address that was asked for. */
  readonly addresses: string[];
}

export interface Visitor {
  readonly width?: number;
  readonly locale?: 'da-DK' | 'en-GB';
}

/** A visitor with a browser profile of their own, who has not signed in. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, locale = 'da-DK' }: Visitor = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Europe/Copenhagen',
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const complaints: string[] = [];
  const addresses: string[] = [];
  page.on('console', (message) => {
    const isOurs = message.location().url.startsWith(new URL(url).origin);
    if (isOurs && message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => addresses.push(request.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await page.goto(url);
  return { page, complaints, addresses };
}

/** Signs in at the issuer's own page as one of its accounts. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.getByRole('button', { name: /^(Log ind|Sign in)$/ }).click();
  await page.locator('select[name=account]').selectOption(account);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /^(Log ud|Sign out)$/ }).waitFor();
}
