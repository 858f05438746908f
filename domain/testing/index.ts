export { effectTypes } from './effectTypes.js';
export { anyLife, eventsOf, type Life, live } from './life.js';
export { followAll } from './promises/followAll.js';
export { promises } from './promises/index.js';
