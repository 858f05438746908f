import { authenticatorMeans, deliveries } from '@overgang/domain';
import { z } from 'zod';
import type { Person, ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, type Response, request } from '../request.js';

export interface MitIdSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
}

const order = z.object({
  enrolmentId: z.uuid(),
  userId: z.string(),
  means: z.enum(authenticatorMeans),
  delivery: z.enum(deliveries).nullable(),
});
type Order = z.infer<typeof order>;

/** Where a device and its activation letter go. */
const addressOf = ({ name, addressLines: lines, country }: Person) => ({ name, lines, country });

/** What MitID says of the user-ID itself; all else is no word about it. */
const userIdCodes: readonly string[] = ['USER_ID_TAKEN', 'USER_ID_INVALID'];

/**
 * a late refusal of the user-ID reopens the choice. An order that differs from the known one has long been answered.
 * Anything else may be mended at either side: it is tried again.
 */
function refused(answer: Response, { enrolmentId }: Order): Sent {
  const code = codeOf(answer);
  if (userIdCodes.includes(code)) {
    return failed({ code }, [{ kind: 'userIdRefused', payload: { enrolmentId } }]);
  }
  if (code === 'ENROLMENT_DIFFERS') return failed({ code });
  throw new TryAgain(`answered ${answer.status}`, null);
}

/** Orders enrolments at MitID, each under its own id. */
export function mitIdPort({ url, readPerson }: MitIdSettings): Port {
  return {
    async send({ journeyId, payload }) {
      const wanted = order.parse(payload);
      const { enrolmentId, userId, means, delivery } = wanted;
      const person = await readPerson(journeyId);
      const cpr = person.cprDigits();
      if (cpr === null) return failed({ code: 'NO_CPR' });
      const address = delivery === 'POST' ? { address: addressOf(person) } : {};
      const json = { cpr, userId, means, delivery, ...address };
      const answer = await request(`${url}/enrolments/${enrolmentId}`, { method: 'PUT', json });
      return isAccepted(answer) ? sent({ status: answer.status }) : refused(answer, wanted);
    },
  };
}
