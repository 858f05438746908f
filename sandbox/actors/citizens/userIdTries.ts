import type { Citizen } from '../../population/citizen.js';
import { draw, drawOne } from '../../population/draw.js';
import type { People } from '../../population/people.js';

const anOwnNemIdUserId = ({ nemIds, cpr }: Citizen): string | undefined =>
  nemIds[0]?.userIds.map(({ text }) => text).find((text) => text !== cpr);

/** Somebody else's, which is reserved for them. */
const anothers = (citizen: Citizen, people: People): string | undefined => {
  const other = people.all[citizen.number % people.all.length];
  return other && other.number !== citizen.number ? anOwnNemIdUserId(other) : undefined;
};

/** What breaks a rule of. */
const broken = ({ cpr, name }: Citizen): string =>
  drawOne([cpr, 'abc', `"${name}"`, ` ${name}`, 'é'.repeat(6)], cpr, 'broken');

/** The first user-ID a citizen types: mostly the one they know from NemID, sometimes one that cannot be. */
export function firstUserId(citizen: Citizen, people: People): string {
  const chance = draw(citizen.number, 'first user-id');
  if (chance < 0.1) return broken(citizen);
  if (chance < 0.18) return anothers(citizen, people) ?? citizen.wish;
  if (chance < 0.6) return anOwnNemIdUserId(citizen) ?? citizen.wish;
  return citizen.wish;
}

/** After a refusal: what was suggested, else their wish, a little longer each time. */
export function nextUserId(
  citizen: Citizen,
  suggestions: readonly string[] | undefined,
  tries: number,
): string {
  return suggestions?.[0] ?? (tries === 1 ? citizen.wish : `${citizen.wish} ${tries}`);
}
