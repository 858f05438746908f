import type { Country } from '../country.js';
import { soon } from '../soon.js';
import { mitIdSide } from './atMitId.js';
import { nemIdSide } from './atNemId.js';
import { choiceSide } from './choices.js';
import { letterSide } from './letters.js';
import { type MyJourney, readMyJourney, readTimeline } from './myJourney.js';
import { netbankSide } from './netbank.js';
import { noticeSide } from './notices.js';
import { type Person, registered } from './person.js';

/** Somebody whom the registers and their banks have told of: what they do, what reaches them, and what is known of them. */
export async function citizen(country: Country, person: Person) {
  const of = registered(person);
  const { registers, outside, callers, managers, clock } = country;
  await registers.person(of.row);
  if (of.row.exempt) await outside.setMailbox(of.cpr, 'EXEMPT');
  const handles = new Map<string, string>();
  for (const reg of of.banks)
    handles.set(reg, await registers.customer(reg, of.cpr, `${of.reference} ${reg}`));
  const caller = callers(of.reference, { role: 'CITIZEN', cpr: of.cpr });
  const journey = () => readMyJourney(caller);
  const letterbox = { country, of, caller, handles };

  return {
    ...{ of, caller, handles, journey },
    timeline: () => readTimeline(caller),
    ...choiceSide(caller),
    ...noticeSide(letterbox),
    ...netbankSide(letterbox),
    ...letterSide(letterbox),
    ...mitIdSide(outside, caller, of),
    ...nemIdSide(outside, of),

    /** The deadline is a later day than that. */
    hasMoreTimeThan: (deadline: string): Promise<void> =>
      soon(async () => {
        const known = (await journey()).deadline ?? '';
        if (known <= deadline) throw new Error(`the deadline is ${known}`);
      }),

    /** A wave reaches their municipality. */
    isInAWave: () => managers.releaseWave(of.municipality),

    /** The journey is in that state, and as said beside it. */
    is: (state: string, more: Partial<MyJourney> = {}): Promise<MyJourney> =>
      soon(async () => {
        const seen = await journey();
        expect(seen).toMatchObject({ state, ...more });
        return seen;
      }),

    /** Two managers end this NemID; on somebody's authority it is by force. */
    async losesNemId(authority?: string): Promise<void> {
      const { id } = await journey();
      await managers.endNemId(id, clock.inDays, authority);
    },
  };
}

export type Citizen = Awaited<ReturnType<typeof citizen>>;
