import { digitalPostPort, letterPort, type Person, type Port } from '@overgang/activities';
import type { Policy } from '@overgang/domain';

export const sender = { cvr: '12345674', label: 'Overgang' };

/** Where a plain loop has what a notice needs: in its memory. */
interface Sources {
  readonly url: string;
  readonly readPerson: () => Promise<Person>;
  readonly readPolicy: () => Promise<Policy>;
}

export interface Door {
  readonly port: 'LETTER' | 'DIGITAL_POST';
  readonly isBulk: boolean;
  readonly what: string;
  readonly open: (sources: Sources) => Port;
}

const openLetters = (sources: Sources): Port => letterPort(sources);
const openDigitalPost = (sources: Sources): Port =>
  digitalPostPort({ ...sources, sender, memoVersion: '1.2' });

/** The doors that are measured: a port's own adapter, one by one or many at once. */
export const doors = {
  memo: {
    ...{ port: 'DIGITAL_POST', isBulk: false, open: openDigitalPost },
    what: 'Digital Post one by one: mailbox looked up, MeMo posted',
  },
  memos: {
    ...{ port: 'DIGITAL_POST', isBulk: true, open: openDigitalPost },
    what: 'Digital Post many at once: each mailbox looked up, MeMos posted as tar in lzma',
  },
  letter: {
    ...{ port: 'LETTER', isBulk: false, open: openLetters },
    what: 'the print house one by one',
  },
  letters: {
    ...{ port: 'LETTER', isBulk: true, open: openLetters },
    what: 'the print house in batches with a manifest',
  },
} as const satisfies Record<string, Door>;

export type DoorName = keyof typeof doors;

export const doorNames = [
  'memo',
  'memos',
  'letter',
  'letters',
] as const satisfies readonly DoorName[];

/** What a door's port is without the other door. */
export function throughDoor({ send, bulk }: Port, { isBulk, what }: Door): Port {
  if (!isBulk) return { send };
  if (!bulk) throw new Error(`there is no such door: ${what}`);
  return { send, bulk };
}
