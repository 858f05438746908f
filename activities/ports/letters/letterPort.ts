import { type Port, sent } from '../port.js';
import { batchDoor } from './batchDoor.js';
import { type LetterSources, letterWriter } from './letterWriter.js';
import { isThere, singleDoor } from './singleDoor.js';

export interface LetterSettings extends LetterSources {
  readonly url: string;
}

/** Orders one printed letter a notice, under the notice's own id. After a try without an answer it asks first. */
export function letterPort({ url, ...sources }: LetterSettings): Port {
  const write = letterWriter(sources);
  const postOne = singleDoor(url);
  return {
    bulk: batchDoor({ url, write, postOne }),
    async send(message) {
      if (await isThere(url, message)) return sent({ found: true });
      return postOne({ message, ...(await write(message)) });
    },
  };
}
