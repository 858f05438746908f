/** What our database says of one notice once everything has settled. */
export interface OurNotice {
  readonly id: string;
  readonly journeyId: string;
  readonly channel: string;
  /** of its outbox message */
  readonly status: string;
}

/** One line of an outside system's own book. */
export interface BookedNotice {
  readonly key: string;
  readonly channel: string;
  /** whom it reached and what it said, as the system itself tells people and messages apart */
  readonly sameAs: string;
  /** it came back, or no mailbox took it */
  readonly isRefused: boolean;
}

export interface Journeys {
  readonly released: readonly string[];
  /** on record as such: no channel was left */
  readonly unreachable: ReadonlySet<string>;
}

export interface Check {
  readonly says: string;
  readonly looked: number;
  /** ids of the cases that break it */
  readonly broken: readonly string[];
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  });
}

/** Every notice exactly once per channel and every journey told at least once, by the outside systems' own books. */
export function verdict(
  ours: readonly OurNotice[],
  books: readonly BookedNotice[],
  { released, unreachable }: Journeys,
): readonly Check[] {
  const key = ({ channel, key: id }: BookedNotice) => `${channel} ${id}`;
  const keys = books.map(key);
  const booked = new Set(keys);
  const known = new Map(ours.map((notice) => [`${notice.channel} ${notice.id}`, notice]));
  const sent = ours.filter(({ status }) => status === 'SENT');
  const reached = books.filter(({ isRefused }) => !isRefused).map(key);
  const told = new Set(reached.map((one) => known.get(one)?.journeyId));
  const of = (says: string, looked: number, broken: readonly string[]) => ({
    says,
    looked,
    broken,
  });
  return [
    of('no book has a notice twice', keys.length, repeated(keys)),
    of(
      'nobody has the same message twice by one channel, as the channel itself tells them apart',
      books.length,
      repeated(books.map(({ channel, sameAs }) => `${channel} ${sameAs}`)),
    ),
    of(
      'each notice in a book is one of ours, by its channel',
      keys.length,
      keys.filter((one) => !known.has(one)),
    ),
    of(
      'each notice that we call sent is in its channel’s book',
      sent.length,
      sent.filter(({ channel, id }) => !booked.has(`${channel} ${id}`)).map(({ id }) => id),
    ),
    of(
      'each notice in a book is one that we call sent',
      keys.length,
      keys.filter((one) => (known.get(one)?.status ?? 'SENT') !== 'SENT'),
    ),
    of(
      'every journey was told at least once, or is on record as unreachable',
      released.length,
      released.filter((id) => !told.has(id) && !unreachable.has(id)),
    ),
  ];
}
