export { askJourney, type JourneyMessage } from './journey/ask.js';
export { tellJourney } from './journey/tell.js';
export { operations } from './schema/operations.js';
export { schema } from './schema/schema.js';
export { readSettings, type Settings } from './settings/readSettings.js';
export { type RunningApi, startApi } from './startApi.js';
