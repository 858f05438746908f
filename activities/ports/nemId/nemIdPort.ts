import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { isMitIdActive } from '../mitId/isMitIdActive.js';
import type { ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';

export interface NemIdSettings {
  readonly url: string;
  readonly mitIdUrl: string;
  readonly readPerson: ReadPerson;
}

const retirement = z.object({ retirementId: z.uuid(), forced: z.boolean() });
const rollback = z.object({ retirementId: z.uuid() });

/** The end of NemID and its taking back. Nothing else of ours touches a NemID (I5). */
export function nemIdPort({ url, mitIdUrl, readPerson }: NemIdSettings): Port {
  async function put(path: string, json: object): Promise<Sent> {
    const answer = await request(`${url}/retirements/${path}`, { method: 'PUT', json });
    return isAccepted(answer) ? sent({ status: answer.status }) : failed({ code: codeOf(answer) });
  }

  /** I1: MitID is asked again right before; where it is not active the order goes back to the journey, unless forced. */
  async function retire({ journeyId, payload }: LeasedMessage): Promise<Sent> {
    const { retirementId, forced } = retirement.parse(payload);
    const returned = [{ kind: 'retirementReturned', payload: { retirementId } }] as const;
    const cpr = (await readPerson(journeyId)).cprDigits();
    if (cpr === null) return failed({ code: 'NO_CPR' }, returned);
    if (!forced && !(await isMitIdActive(mitIdUrl, cpr))) {
      return failed({ code: 'MITID_NOT_ACTIVE' }, returned);
    }
    return put(retirementId, { cpr, forced });
  }

  return {
    send: (message) =>
      message.kind === 'rollBackRetirement'
        ? put(`${rollback.parse(message.payload).retirementId}/rollback`, {})
        : retire(message),
  };
}
