import type { Page } from 'playwright-core';

/** Opens a journey by its number, and says why. */
export async function openJourney(page: Page, journeyId: string): Promise<void> {
  await page.getByLabel('Forløbets nummer').fill(journeyId);
  await page.getByLabel('Hvorfor åbner du forløbet?').selectOption('COMPLAINT');
  await page.getByRole('button', { name: 'Vis forløb' }).click();
}
