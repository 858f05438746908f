export { naiveJourney } from './naiveJourney.js';
