import fc from 'fast-check';
import { type Happening, happenings } from './happenings.js';
import { likely } from './likely.js';

const hourMs = 3_600_000;

/** What the outside does to the facts, or the programme to its policy, between two steps. */
export type FactChange =
  | 'NONE'
  | 'DIES'
  | 'LEAVES_BANK'
  | 'ID_IN_ORDER'
  | 'NEMID_BLOCKED'
  | 'NEMID_UNBLOCKED'
  | 'NEMID_OUT_OF_KEYS'
  | 'MITID_ENDS'
  | 'FLOOR_RISES';

export interface Move {
  readonly happening: Happening;
  readonly gapMs: number;
  /** nothing happens until the journey's own next wake-up: it is left to itself */
  readonly sleeps: boolean;
  readonly again: boolean;
  readonly fact: FactChange;
}

const gapMs = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 * hourMs }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 * 24 * hourMs }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 * 24 * hourMs }) },
);

const fact = fc.constantFrom<FactChange[]>(
  ...Array.from({ length: 40 }, () => 'NONE' as const),
  'DIES',
  'LEAVES_BANK',
  'ID_IN_ORDER',
  'ID_IN_ORDER',
  'NEMID_BLOCKED',
  'NEMID_UNBLOCKED',
  'NEMID_OUT_OF_KEYS',
  'MITID_ENDS',
  'FLOOR_RISES',
  'FLOOR_RISES',
);

const leftAlone: Happening = ({ at }) => ({ type: 'wakeUp', at });

const happening = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...happenings) },
      { weight: 1, arbitrary: fc.constant(likely) },
    ),
    fc.nat(9999),
  )
  .map(([make, n]) => make(n));

const aMove: fc.Arbitrary<Move> = fc.record({
  happening,
  gapMs,
  sleeps: fc.constant(false),
  again: fc.boolean(),
  fact,
});

/** Without such, hardly anybody would ever be overdue: something always happens before the deadline. */
const asleep: fc.Arbitrary<Move> = fc.record({
  happening: fc.constant(leftAlone),
  gapMs: fc.constant(0),
  sleeps: fc.constant(true),
  again: fc.boolean(),
  fact: fc.constant('NONE'),
});

/** A while in which nobody does anything: reminders, deadline and what follows come one after another. */
const aWhile = fc.oneof(
  { weight: 20, arbitrary: aMove.map((move) => [move]) },
  { weight: 1, arbitrary: fc.array(asleep, { minLength: 1, maxLength: 8 }) },
);

/**
 * Random happenings and every fourth time the likely one, with gaps from nothing to a season, some of them told twice; now and
 * then nobody does anything for weeks.
 */
export const someMoves = (most: number, least = most): fc.Arbitrary<readonly Move[]> =>
  fc
    .array(aWhile, { minLength: least, maxLength: most, size: 'max' })
    .map((whiles) => whiles.flat());
