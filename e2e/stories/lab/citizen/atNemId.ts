import type { Outside } from '../outside.js';
import { soon } from '../soon.js';
import type { Registered } from './person.js';

const done = { status: 200 };

/** What the citizen does about their NemID, by its support and at the counter, and what NemID told of it. */
export function nemIdSide(outside: Outside, { cpr }: Registered) {
  const events = async () => (await outside.toldByNemId(cpr)).map(({ type }) => type);
  return {
    losesKeyCard: async () =>
      expect(
        await outside.sayToNemIdSupport('cards/block', { cpr, card: 1, reason: 'LOST' }),
      ).toMatchObject(done),

    deletesNemId: async () =>
      expect(
        await outside.sayToNemIdSupport('delete', { cpr, by: 'CITIZEN_SERVICE' }),
      ).toMatchObject(done),

    /** By NemID's own book: what happened to it, oldest first. */
    nemIdEvents: events,

    /** NemID has told exactly this, by and by. */
    nemIdTells: (...types: readonly string[]): Promise<void> =>
      soon(async () => expect(await events()).toEqual(types)),
  };
}
