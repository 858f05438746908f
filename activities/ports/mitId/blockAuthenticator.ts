import {
  type BookedAuthenticator,
  bookedAuthenticators,
  type LeasedMessage,
} from '@overgang/prisma';
import type { Pool } from 'pg';
import { z } from 'zod';
import { failed, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, readAnswer, request } from '../request.js';
import type { MitIdSettings } from './mitIdPort.js';

type Booked = readonly BookedAuthenticator[];
export type ReadBooked = (journeyId: string) => Promise<Booked>;

export const bookedReader =
  (pool: Pool): ReadBooked =>
  (journeyId) =>
    bookedAuthenticators(pool, journeyId);

const order = z.object({ authenticatorId: z.uuid() });

const status = z.object({
  authenticators: z.array(
    z.object({ id: z.string().nullable(), means: z.string(), state: z.string() }),
  ),
});

const unknown = 'UNKNOWN_AUTHENTICATOR';

type Answer = 'BLOCKED' | 'UNKNOWN';

interface Blocking {
  readonly url: string;
  readonly cpr: string;
  readonly message: LeasedMessage;
}

async function askToBlock(of: Blocking, authenticatorId: string): Promise<Answer> {
  const { url, cpr, message } = of;
  const address = `${url}/authenticators/${authenticatorId}/block`;
  const answer = await request(address, { method: 'PUT', json: { cpr }, message });
  if (isAccepted(answer)) return 'BLOCKED';
  if (codeOf(answer) === unknown) return 'UNKNOWN';
  throw new TryAgain(`answered ${answer.status}`);
}

/** The ids of what MitID has active of that kind. */
async function activeThere(
  { url, cpr }: Blocking,
  means: string,
): Promise<readonly (string | null)[]> {
  const answer = await request(`${url}/status`, { method: 'POST', json: { cpr } });
  return readAnswer(status, answer).authenticators.flatMap((one) =>
    one.state === 'ACTIVE' && one.means === means ? [one.id] : [],
  );
}

async function blockEach(of: Blocking, ids: readonly (string | null)[]): Promise<void> {
  for (const id of ids) {
    const isBlocked = id !== null && (await askToBlock(of, id)) === 'BLOCKED';
    if (!isBlocked) throw new TryAgain('has it active and does not say under which id');
  }
}

/**
 * The lost one stands in our books under an id of our own, or is gone: all that MitID has of its kind and we know no better may
 * be it, and is blocked. What we know under MitID's own id is not it: it stays, and nothing counts as blocked.
 */
async function blockNameless(
  of: Blocking,
  { lost, booked }: { readonly lost: BookedAuthenticator; readonly booked: Booked },
): Promise<Sent> {
  const active = await activeThere(of, lost.means);
  const named = new Set<string | null>(booked.map(({ id }) => id));
  const nameless = active.filter((id) => !named.has(id));
  await blockEach(of, nameless);
  if (nameless.length > 0) return sent({ blocked: nameless.length });
  return active.length > 0 ? failed({ code: unknown }) : sent({ code: unknown });
}

/**
 * blocks what its owner reported lost. A MitID that was active before MitID told us of it has an id of our own, which
 * MitID does not know. An order that MitID never got needs no blocking.
 */
export async function blockAuthenticator(
  { url, readPerson, readBooked }: MitIdSettings,
  message: LeasedMessage,
): Promise<Sent> {
  const { journeyId, payload } = message;
  const { authenticatorId } = order.parse(payload);
  const cpr = (await readPerson(journeyId)).cprDigits();
  if (cpr === null) return failed({ code: 'NO_CPR' });
  const of = { url, cpr, message };
  if ((await askToBlock(of, authenticatorId)) === 'BLOCKED') return sent({ blocked: 1 });
  const booked = await readBooked(journeyId);
  const lost = booked.find(({ id }) => id === authenticatorId);
  return lost?.wasActive ? blockNameless(of, { lost, booked }) : sent({ code: unknown });
}
