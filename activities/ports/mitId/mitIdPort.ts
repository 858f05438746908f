import { authenticatorMeans, deliveries } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import type { Person, ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, type Response, request } from '../request.js';
import { blockAuthenticator, type ReadBooked } from './blockAuthenticator.js';
import { changeUserId, remindOfUserId, userIdCodes } from './userIdOrders.js';

export interface MitIdSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
  readonly readBooked: ReadBooked;
}

const order = z.object({
  enrolmentId: z.uuid(),
  userId: z.string().nullable(),
  means: z.enum(authenticatorMeans),
  delivery: z.enum(deliveries).nullable(),
  /** The citizen stands before a clerk, who vouches: no code is sent. */
  isAtCounter: z.boolean().optional(),
});
type Order = z.infer<typeof order>;

const reordered = order.pick({ enrolmentId: true, delivery: true });

/** Where a device and its activation letter go. */
const addressOf = ({ name, addressLines: lines, country }: Person) => ({ name, lines, country });

/** By post to the citizen, or to the borgerservice of their municipality, where it is collected. */
function goesTo(person: Person, delivery: Order['delivery']): object {
  if (delivery === null) return {};
  const { municipality } = person;
  return delivery === 'POST' ? { address: addressOf(person) } : { municipality };
}

const notPossible = (enrolmentId: string, why: string): Sent =>
  failed({ code: why }, [
    { kind: 'orderNotPossible', payload: { order: 'ENROLMENT', enrolmentId, why } },
  ]);

/**
 * a late refusal of the user-ID reopens the choice. An order that differs from the known one was taken before what is
 * sent along changed: MitID has it. Anything else may be mended at either side: it is tried again.
 */
function refused(answer: Response, { enrolmentId }: Order): Sent {
  const code = codeOf(answer);
  if (userIdCodes.includes(code)) {
    return failed({ code }, [{ kind: 'userIdRefused', payload: { enrolmentId } }]);
  }
  if (code === 'ENROLMENT_DIFFERS') return sent({ code });
  if (code === 'TOO_MANY_APPS') return notPossible(enrolmentId, code);
  throw new TryAgain(`answered ${answer.status}`, null);
}

/** Orders enrolments at MitID, each under its own id, their devices once more, blocks what was lost, and what concerns the user-ID. */
export function mitIdPort(settings: MitIdSettings): Port {
  const { url, readPerson } = settings;
  async function enrol(message: LeasedMessage): Promise<Sent> {
    const { journeyId, payload } = message;
    const wanted = order.parse(payload);
    const { enrolmentId, userId, means, delivery, isAtCounter = false } = wanted;
    const person = await readPerson(journeyId);
    const cpr = person.cprDigits();
    if (cpr === null) return notPossible(enrolmentId, 'NO_CPR');
    const json = {
      ...{ cpr, userId, means, delivery, ...goesTo(person, delivery) },
      ...(isAtCounter ? { atCounter: true } : {}),
    };
    const answer = await request(`${url}/enrolments/${enrolmentId}`, {
      method: 'PUT',
      json,
      message,
    });
    return isAccepted(answer) ? sent({ status: answer.status }) : refused(answer, wanted);
  }

  /** What MitID never got, or what has been activated, stays as it is: its feed tells of the second. */
  async function withdraw(message: LeasedMessage): Promise<Sent> {
    const { enrolmentId } = order.pick({ enrolmentId: true }).parse(message.payload);
    const address = `${url}/enrolments/${enrolmentId}/withdrawal`;
    const answer = await request(address, { method: 'PUT', json: {}, message });
    if (isAccepted(answer)) return sent({ status: answer.status });
    const code = codeOf(answer);
    if (code === 'UNKNOWN_ENROLMENT' || code === 'ACTIVE_ALREADY') return sent({ code });
    throw new TryAgain(`answered ${answer.status}`);
  }

  async function reorder(message: LeasedMessage): Promise<Sent> {
    const { journeyId, providerKey, payload } = message;
    const { enrolmentId, delivery } = reordered.parse(payload);
    const json = delivery === 'POST' ? { address: addressOf(await readPerson(journeyId)) } : {};
    const address = `${url}/enrolments/${enrolmentId}/reorders/${providerKey}`;
    const answer = await request(address, { method: 'PUT', json, message });
    if (isAccepted(answer)) return sent({ status: answer.status });
    const code = codeOf(answer);
    if (code === 'NOTHING_TO_SEND') return sent({ code });
    if (code === 'UNKNOWN_ENROLMENT') return notPossible(enrolmentId, code);
    throw new TryAgain(`answered ${answer.status}`);
  }

  const doors: Readonly<Record<string, Port['send']>> = {
    reorderDevice: reorder,
    withdrawEnrolment: withdraw,
    blockAuthenticator: (message) => blockAuthenticator(settings, message),
    changeUserId: (message) => changeUserId(settings, message),
    remindOfUserId: (message) => remindOfUserId(settings, message),
  };

  return { send: (message) => (doors[message.kind] ?? enrol)(message) };
}
