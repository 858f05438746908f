import { eventTypes } from './event.js';
import { journeyStates } from './state.js';
import { transitions } from './transitions.js';

const rowsFor = (state: (typeof journeyStates)[number], on: string) =>
  transitions.filter((row) => row.on === on && row.from.includes(state));

test.each(eventTypes)('every state answers %s without a condition in the end', (on) => {
  for (const state of journeyStates) {
    const last = rowsFor(state, on).at(-1);
    expect({ state, on, found: last !== undefined }).toEqual({ state, on, found: true });
    expect({ state, on, guard: last?.guard, isTimed: last?.dueAt !== null }).toEqual({
      state,
      on,
      guard: null,
      isTimed: false,
    });
  }
});

test('every row can be reached: no unconditional row stands before it for all its states', () => {
  const shadowed = transitions.filter((row, index) =>
    row.from.every((state) =>
      transitions
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.on === row.on &&
            earlier.from.includes(state) &&
            earlier.guard === null &&
            earlier.dueAt === null,
        ),
    ),
  );
  expect(shadowed.map(({ on, from, to }) => ({ on, from, to }))).toEqual([]);
});

test('every state can be entered, and every state but the end can be left', () => {
  const entered = new Set(transitions.map(({ to }) => to));
  expect(journeyStates.filter((state) => !entered.has(state))).toEqual([]);
  const left = new Set(transitions.filter(({ to }) => to !== null).flatMap(({ from }) => from));
  expect(journeyStates.filter((state) => !left.has(state))).toEqual(['DECEASED']);
});

test('a row refuses or does, never both', () => {
  expect(
    transitions.filter(
      ({ refuse, does, to }) => refuse !== null && (does.length > 0 || to !== null),
    ),
  ).toEqual([]);
});
