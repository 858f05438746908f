import type { Citizen } from './citizen.js';
import { isDrawn } from './draw.js';

/** One in fifteen has their app on the telephone of somebody in the same household. */
const sharesPhone = 1 / 15;

/** The telephone that a citizen has their MitID app on. */
export function phoneOf({ number }: Pick<Citizen, 'number'>): string {
  const isShared = number > 1 && isDrawn(sharesPhone, number, 'shares a telephone');
  return `telefon-${isShared ? number - 1 : number}`;
}
