import type { Books } from '../books.mjs';
import type { Rows } from '../promise.mjs';
import { neverBothDead } from './neverBothDead.mjs';

type MitIdEntry = NonNullable<Books['mitId']>[number];

const on = (day: number) => `2022-10-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const person = 'a person';
const activated = (day: number, authenticatorId: string): MitIdEntry => ({
  ...{ type: 'ACTIVATED', at: on(day), person, enrolmentId: authenticatorId },
  ...{ authenticatorId, userId: 'mit id', means: 'APP' },
});
const added = (
  day: number,
  authenticatorId: string,
  means: 'APP' | 'CODE_DISPLAY',
): MitIdEntry => ({
  ...{ type: 'ADDED', at: on(day), person, enrolmentId: null, authenticatorId, means },
});
const ended = (day: number, authenticatorId: string | null): MitIdEntry => ({
  ...{ type: 'ENDED', at: on(day), person, authenticatorId, why: 'LOST' },
});
const ordered = (day: number, forced = false) => ({
  ...{ type: 'ORDERED' as const, at: on(day), person, retirementId: `on ${day}` },
  ...{ forced, steps: [], pieces: [] },
});

/** The orders to end NemID that MitID's book speaks against. */
async function withoutMitId(mitId: readonly MitIdEntry[], orders: readonly number[]) {
  const rows: Rows = async () => [];
  const nemId = orders.map((day) => ordered(day));
  const books = { mitId, nemId: [...nemId, ordered(31, true)] };
  const checked = await neverBothDead.check({ rows, books, now: new Date(on(31)) });
  return checked.find(({ says }) => says.includes('MitID'))?.broken;
}

test('an order of NemID’s end while MitID is dead is found, before it was active and after it ended (I1)', async () => {
  const book = [activated(3, 'app'), ended(7, 'app'), activated(20, 'another')];
  expect(await withoutMitId(book, [2, 4, 8, 21])).toEqual(['on 2', 'on 8']);
});

test('one of two that ended leaves MitID active, the last of them does not (I1)', async () => {
  const book = [activated(3, 'app'), added(4, 'display', 'CODE_DISPLAY'), ended(5, 'app')];
  expect(await withoutMitId([...book, ended(9, 'display')], [6, 10])).toEqual(['on 10']);
});

test('a code display that another one closed keeps nobody alive (I1, R-26)', async () => {
  const displays = [added(4, 'old', 'CODE_DISPLAY'), added(5, 'new', 'CODE_DISPLAY')];
  const book = [activated(3, 'app'), ...displays, ended(6, 'app'), ended(7, 'new')];
  expect(await withoutMitId(book, [8])).toEqual(['on 8']);
});

test('whoever had MitID before the programme has it until it ends (I1)', async () => {
  const book: MitIdEntry[] = [{ type: 'KNOWN_ACTIVE', at: on(1), person, userId: 'kendt' }];
  expect(await withoutMitId(book, [2])).toEqual([]);
  expect(await withoutMitId([...book, ended(3, null)], [4])).toEqual(['on 4']);
});

test('an order by force for which nobody answers is found (I1)', async () => {
  const books = { nemId: [ordered(30, true), ordered(31, true)] };
  const rows: Rows = async ({ sql }) =>
    sql.includes("'force'") ? [JSON.parse('{"retirement":"on 30"}')] : [];
  const checked = await neverBothDead.check({ rows, books, now: new Date(on(31)) });
  expect(checked.find(({ says }) => says.includes('force'))?.broken).toEqual(['on 31']);
});
