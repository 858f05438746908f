import { drawBetween } from '../population/draw.js';
import { day } from '../time/duration.js';

/** When a card or a password sent now (epoch ms) is in the letter box: after two to five days. */
export const inLetterBoxAt = (now: number, ...labels: readonly (string | number)[]): number =>
  now + drawBetween(2, 5, ...labels, 'post') * day;
