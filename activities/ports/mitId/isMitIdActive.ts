import { z } from 'zod';
import { readAnswer, request } from '../request.js';

const status = z.object({ active: z.boolean() });

/** I1: what MitID itself says of a person, at this moment. Throws when it does not say. */
export async function isMitIdActive(mitIdUrl: string, cpr: string): Promise<boolean> {
  const answer = await request(`${mitIdUrl}/status`, { method: 'POST', json: { cpr } });
  return readAnswer(status, answer).active;
}
