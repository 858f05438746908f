/** The states of a journey, in the order in which they are shown. */
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

/** States that belong together in a picture: from NemID gone (at the bottom of a stack) to not begun. */
export const stages = [
  { stage: 'retired', states: ['RETIRED'], color: '#0b5d4e' },
  { stage: 'ending', states: ['RETIREMENT_NOTICED'], color: '#1f7d66' },
  { stage: 'enrolled', states: ['ENROLLED'], color: '#3aa17e' },
  { stage: 'activating', states: ['ACTIVATING'], color: '#1f6fb2' },
  { stage: 'windowOpen', states: ['WINDOW_OPEN'], color: '#6aaee0' },
  { stage: 'onTheWay', states: ['INVITED'], color: '#e3b23c' },
  { stage: 'idUpdate', states: ['ID_UPDATE_REQUIRED'], color: '#c9772e' },
  { stage: 'waiting', states: ['WAITING'], color: '#cfd8de' },
  {
    stage: 'outside',
    states: ['DECLINED', 'REFUSED', 'INELIGIBLE', 'DECEASED'],
    color: '#7b8790',
  },
] as const;

export type Stage = (typeof stages)[number]['stage'];

const stageByState: ReadonlyMap<string, Stage> = new Map(
  stages.flatMap(({ stage, states }) => states.map((state) => [state, stage] as const)),
);

/** The stage a state is shown in; a state that the pages do not know counts as outside. */
export const stageOf = (state: string): Stage => stageByState.get(state) ?? 'outside';
