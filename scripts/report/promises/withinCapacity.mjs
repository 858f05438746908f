// @ts-check
import { everyOne } from '../promise.mjs';
import { slotsGiven } from '../slotsGiven.mjs';

/** @type {import('../promise.mjs').Query<{ resource: string, day: string, used: number, limit: number }>} */
const capacity = { sql: 'SELECT resource, day::text, used, "limit" FROM capacity' };
/** @type {import('../promise.mjs').Query<{ name: string, size: number, released: number, journeys: number }>} */
const waves = {
  sql: `SELECT w.name, w.size, w.released, (SELECT count(*)::int FROM journey j WHERE j.wave_id = w.id) AS journeys FROM wave w`,
};

/** @type {import('../promise.mjs').Promised} */
export const withinCapacity = {
  id: 'I7',
  says: 'No capacity that is booked or released is exceeded',
  async check({ rows, books }) {
    return [
      everyOne(
        'no day’s capacity is overdrawn',
        await rows(capacity),
        ({ used, limit }) => used <= limit,
        ({ resource, day }) => `${resource} ${day}`,
      ),
      everyOne(
        'no wave is larger than its size, and each counts its own',
        await rows(waves),
        ({ size, released, journeys }) => released <= size && journeys <= size,
        ({ name }) => name,
      ),
      everyOne(
        'no slot at a counter is given to two at once',
        slotsGiven(books.citizenService),
        ({ wasTaken }) => !wasTaken,
        ({ slot }) => slot,
      ),
    ];
  },
};
