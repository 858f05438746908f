import { readFileSync } from 'node:fs';
import { z } from 'zod';

const key = z
  .base64()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'a key has 32 bytes');
const namedKey = z.object({ id: z.string().min(1), key });

const shape = z.object({
  /** what new entries are sealed under */
  encryption: namedKey,
  /** what older entries still are sealed under */
  older: z.array(namedKey).default([]),
  /** of the blind index: never changes while entries exist */
  index: key,
});

export type VaultKeys = z.infer<typeof shape>;

/** Reads the keys from JSON; throws without repeating what it read. */
export function parseVaultKeys(json: string): VaultKeys {
  const read = shape.safeParse(JSON.parse(json));
  if (!read.success)
    throw new Error(
      'the vault keys are not { encryption, older, index } with keys of 32 bytes in base64',
    );
  return read.data;
}

/** The keys from VAULT_KEYS (JSON) or, better, from the file that VAULT_KEYS_FILE names. */
export function vaultKeysFrom(environment: NodeJS.ProcessEnv): VaultKeys {
  const { VAULT_KEYS: json, VAULT_KEYS_FILE: file } = environment;
  if (json) return parseVaultKeys(json);
  if (!file) throw new Error('VAULT_KEYS_FILE must name the file of the vault keys');
  return parseVaultKeys(readFileSync(file, 'utf8'));
}
