export { anyLife, eventsOf, type Life, live } from './life.js';
export { promises } from './promises/index.js';
