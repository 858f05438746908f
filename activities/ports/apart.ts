import { TryAgain } from './port.js';

/**
 * The work on one of many: what goes wrong with it keeps none of the others back, and what is not begun until then (wall-clock
 * epoch milliseconds) waits for the next delivery.
 */
export function apart<Item, Result>(work: (item: Item) => Promise<Result>, lastStartMs: number) {
  return async (item: Item): Promise<Result | TryAgain> => {
    if (Date.now() > lastStartMs) return new TryAgain('not begun in time', null, 'OURS');
    return work(item).catch((error) =>
      error instanceof TryAgain ? error : new TryAgain('could not be written', null, 'OURS'),
    );
  };
}
