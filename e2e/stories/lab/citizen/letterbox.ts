import type { Caller } from '../caller.js';
import type { Country } from '../country.js';
import type { NoticeChannel } from '../outside.js';
import { noticesOf, readMyJourney } from './myJourney.js';
import type { Registered } from './person.js';

/** Where notices reach a citizen. */
export interface Letterbox {
  readonly country: Country;
  readonly of: Registered;
  readonly caller: Caller;
  /** each bank's handle of the citizen */
  readonly handles: ReadonlyMap<string, string>;
}

/** Ids of the citizen's notices of a kind that a channel's own book has, as often as it has them. */
export async function arrived(
  { country, caller }: Letterbox,
  kind: string,
  channel: NoticeChannel,
): Promise<readonly string[]> {
  const notices = noticesOf(await readMyJourney(caller));
  const ours = notices.filter((one) => one.kind === kind && one.channel === channel);
  const ids = new Set(ours.map(({ id }) => id));
  return (await country.outside.noticesBy(channel)).filter((id) => ids.has(id));
}
