import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { isMitIdActive } from '../mitId/isMitIdActive.js';
import type { ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';

export interface NemIdSettings {
  readonly url: string;
  readonly mitIdUrl: string;
  readonly readPerson: ReadPerson;
}

const retirement = z.object({ retirementId: z.uuid(), forced: z.boolean() });
const ofRetirement = z.object({ retirementId: z.uuid() });

/** The end of NemID, what comes before it, and its taking back. Nothing else of ours touches a NemID (I5). */
export function nemIdPort({ url, mitIdUrl, readPerson }: NemIdSettings): Port {
  const put = (message: LeasedMessage, path: string, json: object) =>
    request(`${url}/retirements/${path}`, { method: 'PUT', json, message });

  /**
   * An order that NemID never got needs no taking back. Any other refusal is tried again: the journey has gone back already,
   * and with MitID not active neither would work (I1).
   */
  async function rollBack(message: LeasedMessage): Promise<Sent> {
    const { retirementId } = ofRetirement.parse(message.payload);
    const answer = await put(message, `${retirementId}/rollback`, {});
    if (isAccepted(answer)) return sent({ status: answer.status });
    const code = codeOf(answer);
    if (code === 'UNKNOWN_RETIREMENT' || code === 'HTTP_404') return sent({ code });
    throw new TryAgain(`the roll-back was refused: ${code}`);
  }

  /** I1: MitID is asked again right before; where it is not active the order goes back to the journey, unless forced. */
  async function retire(message: LeasedMessage): Promise<Sent> {
    const { journeyId, payload, attempts } = message;
    const { retirementId, forced } = retirement.parse(payload);
    const returned = (why: 'MITID_NOT_ACTIVE' | 'ORDER_REFUSED') =>
      [{ kind: 'retirementReturned', payload: { retirementId, why } }] as const;
    const cpr = (await readPerson(journeyId)).cprDigits();
    if (cpr === null) return failed({ code: 'NO_CPR' }, returned('ORDER_REFUSED'));
    if (!forced && !(await isMitIdActive(mitIdUrl, cpr))) {
      // An earlier try may have gone through though nothing was answered: never are both dead (I1).
      if (attempts > 1) await rollBack(message);
      return failed({ code: 'MITID_NOT_ACTIVE' }, returned('MITID_NOT_ACTIVE'));
    }
    const answer = await put(message, retirementId, { cpr, forced });
    return isAccepted(answer)
      ? sent({ status: answer.status })
      : failed({ code: codeOf(answer) }, returned('ORDER_REFUSED'));
  }

  /** NemID sends this citizen no replacement card any more. */
  async function stopCards(message: LeasedMessage): Promise<Sent> {
    const { journeyId, payload } = message;
    const { retirementId } = ofRetirement.parse(payload);
    const cpr = (await readPerson(journeyId)).cprDigits();
    if (cpr === null) return failed({ code: 'NO_CPR' });
    const answer = await put(message, `${retirementId}/cards`, { cpr });
    return isAccepted(answer) ? sent({ status: answer.status }) : failed({ code: codeOf(answer) });
  }

  return {
    send: (message) => {
      if (message.kind === 'rollBackRetirement') return rollBack(message);
      return message.kind === 'stopNemIdCards' ? stopCards(message) : retire(message);
    },
  };
}
