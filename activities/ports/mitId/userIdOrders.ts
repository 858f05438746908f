import { brokenRuleCodes } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { failed, type Sent, sent, TryAgain } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';
import type { MitIdSettings } from './mitIdPort.js';

/** What MitID says of the user-ID itself, one rule at a time; all else is no word about it. */
export const userIdCodes: readonly string[] = ['USER_ID_TAKEN', ...brokenRuleCodes];

const change = z.object({ changeId: z.uuid(), userId: z.string() });

const refusedChange = (changeId: string, code: string): Sent =>
  failed({ code }, [{ kind: 'userIdChangeRefused', payload: { changeId } }]);

/** asks for another user-ID under the change's own id. That it is done, MitID's feed says; a refusal comes at once. */
export async function changeUserId(
  { url, readPerson }: MitIdSettings,
  message: LeasedMessage,
): Promise<Sent> {
  const { journeyId, payload } = message;
  const { changeId, userId } = change.parse(payload);
  const cpr = (await readPerson(journeyId)).cprDigits();
  if (cpr === null) return refusedChange(changeId, 'NO_CPR');
  const json = { cpr, userId };
  const answer = await request(`${url}/userIdChanges/${changeId}`, {
    method: 'PUT',
    json,
    message,
  });
  if (isAccepted(answer)) return sent({ status: answer.status });
  const code = codeOf(answer);
  if (userIdCodes.includes(code) || code === 'NO_MITID') return refusedChange(changeId, code);
  throw new TryAgain(`answered ${answer.status}`);
}

/** MitID tells its owner the user-ID, where it knows them to be: nothing of it comes by us. */
export async function remindOfUserId(
  { url, readPerson }: MitIdSettings,
  message: LeasedMessage,
): Promise<Sent> {
  const { journeyId, providerKey } = message;
  const cpr = (await readPerson(journeyId)).cprDigits();
  if (cpr === null) return failed({ code: 'NO_CPR' }, []);
  const address = `${url}/userIdReminders/${providerKey}`;
  const answer = await request(address, { method: 'PUT', json: { cpr }, message });
  if (isAccepted(answer)) return sent({ status: answer.status });
  if (codeOf(answer) === 'NO_MITID') return failed({ code: 'NO_MITID' }, []);
  throw new TryAgain(`answered ${answer.status}`);
}
