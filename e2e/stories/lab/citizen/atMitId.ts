import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '../caller.js';
import type { Outside } from '../outside.js';
import { soon } from '../soon.js';
import { readMyJourney } from './myJourney.js';
import type { Registered } from './person.js';

const code = z.object({ code: z.string() });
const refusal = z.object({ code: z.string() });
const scanned = z.union([refusal, z.object({ status: z.string() })]);
const active = 200;

interface Scan {
  readonly appVersion?: string;
  readonly issuedOn?: string;
  readonly isChipRead?: boolean;
}

interface Secrets {
  readonly pin?: string;
  readonly password?: string;
  /** the telephone their app is put on */
  readonly phone?: string;
}

/** The order under way, once MitID knows it. */
const orderUnderWay = (outside: Outside, caller: Caller): Promise<string> =>
  soon(async () => {
    const { order: known } = await readMyJourney(caller);
    if (!known || !(await outside.mitIdKnows(known.id))) throw new Error('MitID has no order');
    return known.id;
  });

/** What the citizen does at MitID.dk and in the app, and what MitID says of them. */
export function mitIdSide(outside: Outside, caller: Caller, { cpr }: Registered) {
  const order = () => orderUnderWay(outside, caller);

  async function activate(enrolmentId: string, typed: string | undefined, secrets: Secrets) {
    const said = { cpr, enrolmentId, ...secrets, ...(typed === undefined ? {} : { code: typed }) };
    return outside.sayToMitId('activate', said);
  }

  /** Asks for a code in the letter or by SMS, and types it. */
  async function typesCode(by: 'PAPER' | 'SMS', secrets: Secrets) {
    const enrolmentId = await order();
    const sent = code.parse((await outside.sayToMitId('code', { enrolmentId, by })).body);
    return activate(enrolmentId, sent.code, secrets);
  }

  return {
    /** As soon as it can be: a device must have come, and its letter. */
    activates: (by: 'PAPER' | 'SMS', secrets: Secrets): Promise<void> =>
      soon(async () => {
        const { status, body } = await typesCode(by, secrets);
        expect({ status, body }).toMatchObject({ status: active });
      }),

    /** In place of what was lost, and MitID knows it. */
    hasAnotherOrder: (lostId: string): Promise<void> =>
      soon(async () => expect(await order()).not.toBe(lostId)),

    /** With the app, their own Danish passport unless said otherwise: what MitID makes of it. */
    async scansPassport({
      appVersion = '2.1.0',
      issuedOn = '2019-06-01',
      isChipRead = true,
    }: Scan) {
      const passport = { country: 'DK', issuedOn, validUntil: '2029-06-01', cpr };
      const asked = { cpr, appVersion, passport, isChipRead };
      const { body } = await outside.scanAtMitId(randomUUID(), asked);
      const said = scanned.parse(body);
      return 'code' in said ? said.code : said.status;
    },

    /** The code of MitID's refusal. */
    async isRefusedActivation(by: 'PAPER' | 'SMS', secrets: Secrets): Promise<string> {
      return refusal.parse((await typesCode(by, secrets)).body).code;
    },

    async mistypesCode(): Promise<string> {
      const enrolmentId = await order();
      await outside.sayToMitId('code', { enrolmentId, by: 'SMS' });
      return refusal.parse((await activate(enrolmentId, 'forkert', {})).body).code;
    },

    /** By MitID's own book. */
    hasMitId: (userId: string, means: string): Promise<void> =>
      soon(async () => {
        const known = await outside.atMitId(cpr);
        const alive = known.authenticators.filter(({ state }) => state === 'ACTIVE');
        expect({ ...known, authenticators: alive }).toMatchObject({
          ...{ active: true, userId, authenticators: [{ means }] },
        });
      }),

    /** The product's book and MitID's own say the same of what is active. */
    hasActive: (means: readonly string[]): Promise<void> =>
      soon(async () => {
        const books = [await readMyJourney(caller), await outside.atMitId(cpr)];
        for (const { authenticators } of books) {
          const active = authenticators.filter(({ state }) => state === 'ACTIVE');
          expect(active.map((one) => one.means).toSorted()).toEqual(means.toSorted());
        }
      }),

    /** What became of one authenticator there. */
    mitIdHas: (id: string, state: 'ACTIVE' | 'CLOSED'): Promise<void> =>
      soon(async () => {
        const { authenticators } = await outside.atMitId(cpr);
        expect(authenticators.find((one) => one.id === id)).toMatchObject({ state });
      }),

    hasNoMitId: async () => expect((await outside.atMitId(cpr)).active).toBe(false),
  };
}
