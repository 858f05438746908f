import { z } from 'zod';
import { isAccepted, request } from '../ports/request.js';

const standing = z.object({
  cpr: z.string(),
  partsOn: z.array(z.string()),
  partsOff: z.array(z.string()),
});
export type Standing = z.infer<typeof standing>;

const page = z.object({ standings: z.array(standing), next: z.string() });

/** NemID's own book: how everybody's NemID stands there. Numbers travel in bodies only. */
export function nemIdBook(url: string) {
  async function read(path: string, asked: Parameters<typeof request>[1]) {
    const answer = await request(`${url}${path}`, asked);
    if (!isAccepted(answer)) throw new Error(`NemID's book answered ${answer.status}`);
    return page.parse(answer.body);
  }
  return {
    pageAfter: (cursor: string, limit: number) =>
      read(`/standings?after=${encodeURIComponent(cursor || '0')}&limit=${limit}`, {
        method: 'GET',
      }),
    /** How these stand now. */
    async of(cprs: readonly string[]): Promise<readonly Standing[]> {
      if (cprs.length === 0) return [];
      return (await read('/standings', { method: 'POST', json: { cprs } })).standings;
    },
  };
}
