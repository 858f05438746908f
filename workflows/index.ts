export { citizenJourney } from './citizenJourney.js';
export { housekeeping } from './housekeeping.js';
export { retirement } from './retirement.js';
export { collector, dispatcher, sweeper } from './standing.js';
export { waveRelease } from './waveRelease.js';
