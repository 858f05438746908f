import { createHash } from 'node:crypto';

/**
 * The key under which the outside knows what is asked: the same whenever the same is asked, also when a step is taken again
 * after the database was restored to an earlier point. In the shape of a UUID v4, which Digital Post wants (MeMo 1.2); nobody
 * guesses it who does not know the journey's id.
 */
export function providerKey(journeyId: string, naturalKey: string): string {
  const hex = createHash('sha256').update(`${journeyId}/${naturalKey}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
