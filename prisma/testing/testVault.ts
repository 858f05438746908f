import { createVault } from '../vault/vault.js';
import type { VaultKeys } from '../vault/vaultKeys.js';

/** Keys that everybody knows: for tests. */
export const testKeys: VaultKeys = {
  encryption: { id: 'test', key: Buffer.alloc(32, 1).toString('base64') },
  older: [],
  index: Buffer.alloc(32, 2).toString('base64'),
};

export const testVault = createVault(testKeys);
