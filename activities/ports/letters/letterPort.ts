import type { LeasedMessage } from '@overgang/prisma';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { failed, type Port, sent } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';
import { batchDoor } from './batchDoor.js';
import { type LetterSources, letterWriter } from './letterWriter.js';

export interface LetterSettings extends LetterSources {
  readonly url: string;
}

/** Orders one printed letter a notice, under the notice's own id. After a try without an answer it asks first. */
export function letterPort({ url, ...sources }: LetterSettings): Port {
  const write = letterWriter(sources);

  const itemUrl = ({ providerKey }: LeasedMessage) => `${url}/items/${providerKey}`;

  async function isKnown(message: LeasedMessage): Promise<boolean> {
    return message.attempts > 1 && isAccepted(await request(itemUrl(message), { method: 'GET' }));
  }

  return {
    bulk: batchDoor(url, write),
    async send(message) {
      if (await isKnown(message)) return sent({ found: true });
      const { noticeKey } = noticeOf(message);
      const { head, document } = await write(message);
      const json = { ...head, document };
      const answer = await request(itemUrl(message), { method: 'PUT', json });
      if (isAccepted(answer)) return sent({ status: answer.status });
      const code = codeOf(answer);
      return failed({ code }, [undeliverable(noticeKey, code)]);
    },
  };
}
