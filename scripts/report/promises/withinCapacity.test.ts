import type { Books } from '../books.mjs';
import type { Rows } from '../promise.mjs';
import { withinCapacity } from './withinCapacity.mjs';

type CitizenServiceEntry = NonNullable<Books['citizenService']>[number];

const at = '2021-10-10T08:00:00Z';
const line = (bookingId: string) => ({ at, bookingId, person: `person of ${bookingId}` });
const booked = (bookingId: string, slot: number): CitizenServiceEntry => ({
  ...line(bookingId),
  ...{ type: 'BOOKED', municipality: '0101', purpose: 'ID_UPDATE', dayMs: 0, slot },
});
const ended = (bookingId: string, why: string | null): CitizenServiceEntry => ({
  ...line(bookingId),
  ...{ type: 'OUTCOME', outcome: 'CANCELLED', why },
});

/** The slots that borgerservice's book gave to two, where our own tables say nothing. */
async function givenTwice(citizenService: readonly CitizenServiceEntry[]) {
  const rows: Rows = async () => [];
  const checked = await withinCapacity.check({
    rows,
    books: { citizenService },
    now: new Date(at),
  });
  return checked.find(({ says }) => says.includes('slot'));
}

test('a slot that two have at once is found (I7)', async () => {
  const found = await givenTwice([booked('a', 3), booked('b', 4), booked('c', 3)]);
  expect(found).toMatchObject({ looked: 3, broken: ['0101/0/3'] });
});

test('a slot that was given back is the next one’s, once (I7)', async () => {
  const next = [booked('a', 3), ended('a', 'GIVEN_BACK'), booked('b', 3)];
  expect((await givenTwice(next))?.broken).toEqual([]);
  expect((await givenTwice([...next, booked('c', 3)]))?.broken).toEqual(['0101/0/3']);
});

test('giving back later mends nothing that was given to two, and an absent clerk frees nothing (I7)', async () => {
  const late = [booked('a', 3), booked('b', 3), ended('b', 'GIVEN_BACK')];
  expect((await givenTwice(late))?.broken).toEqual(['0101/0/3']);
  const ill = [booked('a', 3), ended('a', 'A_CLERK_IS_ILL'), booked('b', 3)];
  expect((await givenTwice(ill))?.broken).toEqual(['0101/0/3']);
});

test('a booking that moved leaves its slot to the next, and takes none that another has (I7)', async () => {
  const moved = (bookingId: string, slot: number): CitizenServiceEntry =>
    JSON.parse(JSON.stringify({ ...line(bookingId), type: 'MOVED', dayMs: 0, slot }));
  const left = [booked('a', 3), moved('a', 5), booked('b', 3)];
  expect((await givenTwice(left))?.broken).toEqual([]);
  expect((await givenTwice([...left, moved('b', 5)]))?.broken).toEqual(['0101/0/5']);
});
