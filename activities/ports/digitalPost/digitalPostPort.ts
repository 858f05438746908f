import type { Dispatcher } from 'undici';
import type { Port } from '../port.js';
import { askDigitalPost } from './ask.js';
import { bulkDoor } from './bulkDoor.js';
import { type MemoSources, memoPreparer } from './prepareMemo.js';
import { singleDoor } from './singleDoor.js';

export interface DigitalPostSettings extends MemoSources {
  readonly url: string;
  /** connections under our certificate */
  readonly over?: Dispatcher;
}

/** Sends one MeMo a notice, by the single door or many at once; the mailbox is asked for before each. */
export function digitalPostPort({ url, over, ...sources }: DigitalPostSettings): Port {
  const ask = askDigitalPost(url, over);
  const prepare = memoPreparer(ask, sources);
  const postOne = singleDoor(ask);
  return {
    bulk: bulkDoor({ ask, prepare, postOne }),
    async send(message) {
      const prepared = await prepare(message);
      return 'xml' in prepared ? postOne(prepared) : prepared;
    },
  };
}
