import type { Port } from '../port.js';
import { askDigitalPost } from './ask.js';
import { type MemoSources, memoPreparer } from './prepareMemo.js';
import { singleDoor } from './singleDoor.js';

export interface DigitalPostSettings extends MemoSources {
  readonly url: string;
}

/** Sends one MeMo a notice. The mailbox is asked for before each send: exempt, closed or unknown goes by letter. */
export function digitalPostPort({ url, ...sources }: DigitalPostSettings): Port {
  const ask = askDigitalPost(url);
  const prepare = memoPreparer(ask, sources);
  const post = singleDoor(ask);
  return {
    async send(message) {
      const prepared = await prepare(message);
      return 'xml' in prepared ? post(prepared) : prepared;
    },
  };
}
