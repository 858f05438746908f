import { randomUUID } from 'node:crypto';
import { addDays, dayOf, instant } from '@overgang/domain';
import { eventually, seedCitizen } from '@overgang/prisma/testing';
import type { JourneyLab } from './journeyLab.js';

/**
 * The eight messages of a straight app journey, each alone: released, notice received, user-ID chosen, app chosen,
 * activated, told that NemID ends, notice received, NemID ended. Then its grace runs.
 */
export async function straightJourney(
  lab: JourneyLab,
  nowMs: () => Promise<number>,
): Promise<string> {
  const { journeyId } = await seedCitizen(lab.database, { banks: ['1234'] });
  const now = async () => instant(Math.floor(await nowMs()));

  async function tell(kind: Parameters<JourneyLab['tell']>[1], payload: object): Promise<void> {
    const id = await lab.tell(journeyId, kind, payload);
    await eventually(async () => {
      if (!(await lab.applied(id))) throw new Error(`${kind} is not applied`);
    });
    // The next message finds the task of this one done, as in real life, where days lie between them.
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  async function receive(kind: string): Promise<void> {
    const [notice] = await lab.notices(journeyId, kind);
    await tell('noticeReceived', { noticeId: notice?.noticeKey, happenedAt: await now() });
  }

  await tell('released', { by: 'WAVE' });
  await receive('YOUR_TURN');
  await lab.ask(journeyId, 'chooseUserId', { asTyped: `borger ${randomUUID().slice(24)} x` });
  const enrolmentId = randomUUID();
  await lab.ask(journeyId, 'chooseAuthenticator', { means: 'APP', delivery: null, enrolmentId });
  await tell('activated', { means: 'APP', happenedAt: await now(), enrolmentId });
  const retirementId = randomUUID();
  const endsOn = addDays(dayOf(await now()), 20);
  await tell('retireNemId', { retirementId, endsOn, force: null });
  await receive('NEMID_ENDS');
  await tell('nemIdRetired', { retirementId, happenedAt: await now() });
  return journeyId;
}
