import type { Policy } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { noticePrinter } from '../noticePrinter.js';
import type { ReadPerson } from '../person.js';
import { failed, type Port, sent } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';

export interface LetterSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
  readonly readPolicy: () => Promise<Policy>;
}

/** Orders one printed letter a notice, under the notice's own id. After a try without an answer it asks first. */
export function letterPort({ url, readPerson, readPolicy }: LetterSettings): Port {
  const print = noticePrinter({ readPolicy, hasWindow: true });

  const itemUrl = ({ providerKey }: LeasedMessage) => `${url}/items/${providerKey}`;

  async function isKnown(message: LeasedMessage): Promise<boolean> {
    return message.attempts > 1 && isAccepted(await request(itemUrl(message), { method: 'GET' }));
  }

  return {
    async send(message) {
      if (await isKnown(message)) return sent({ found: true });
      const { noticeKey } = noticeOf(message);
      const person = await readPerson(message.journeyId);
      const { name, addressLines: lines, country, needsLargePrint: largePrint } = person;
      const { pdf: document, language } = await print(message, person);
      const json = { recipient: { name, lines, country }, language, largePrint, document };
      const answer = await request(itemUrl(message), { method: 'PUT', json });
      if (isAccepted(answer)) return sent({ status: answer.status });
      const code = codeOf(answer);
      return failed({ code }, [undeliverable(noticeKey, code)]);
    },
  };
}
