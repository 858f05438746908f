import type { Locator } from 'playwright-core';

/** The text of the one element, once it is there. */
export async function textIn(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}
