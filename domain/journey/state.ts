/** The states of a citizen's journey, in the order most people meet them. */
export const journeyStates = [
  'WAITING',
  'ID_UPDATE_REQUIRED',
  'INVITED',
  'WINDOW_OPEN',
  'ACTIVATING',
  'ENROLLED',
  'RETIREMENT_NOTICED',
  'RETIRED',
  'DECLINED',
  'REFUSED',
  'INELIGIBLE',
  'DECEASED',
] as const;

export type JourneyState = (typeof journeyStates)[number];

/** The polite rests close their workflow and may be taken up again. */
export const restStates: readonly JourneyState[] = ['DECLINED', 'REFUSED', 'INELIGIBLE'];

/** The thirty days run. */
export const runningStates = [
  'WINDOW_OPEN',
  'ACTIVATING',
] as const satisfies readonly JourneyState[];

/** NemID is about to end or has ended: with MitID, or by force without it. */
export const endingStates: readonly JourneyState[] = ['RETIREMENT_NOTICED', 'RETIRED'];

/** Nothing of NemID concerns these any more. */
const over: readonly JourneyState[] = ['RETIRED', 'DECEASED'];

/** What happens to a citizen's NemID still matters. */
export const statesWithNemId: readonly JourneyState[] = journeyStates.filter(
  (state) => !over.includes(state),
);

/** Whoever has no MitID may get it at borgerservice, also at the end of NemID by force; before, or at rest, nobody comes. */
export const visitStates = [
  'ID_UPDATE_REQUIRED',
  'INVITED',
  'WINDOW_OPEN',
  'ACTIVATING',
  'RETIREMENT_NOTICED',
  'RETIRED',
] as const satisfies readonly JourneyState[];

/** Before a journey has MitID: reminders, deadlines and extensions have a meaning here only. */
export const openStates: readonly JourneyState[] = [
  'ID_UPDATE_REQUIRED',
  'INVITED',
  'WINDOW_OPEN',
  'ACTIVATING',
];
