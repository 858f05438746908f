import { z } from 'zod';

const settings = z.object({ issuer: z.url() });

/** Who issues our tokens, as the API says. Rejects while it cannot be asked. */
export async function pageSettings(): Promise<z.infer<typeof settings>> {
  const response = await fetch('/settings.json', { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`settings answered ${response.status}`);
  return settings.parse(await response.json());
}
