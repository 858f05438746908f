import { type Policy, renderNotice } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { type NoticePayload, noticeOf, undeliverable } from '../noticePayload.js';
import type { Person, ReadPerson } from '../person.js';
import { failed, type Port, sent } from '../port.js';
import { codeOf, isAccepted, request } from '../request.js';
import { renderLetter } from './renderLetter.js';

export interface LetterSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
  readonly readPolicy: () => Promise<Policy>;
}

/** Rendered once per text and print, and reused: thousands of letters say the same. */
const mostDocuments = 200;

function documentCache() {
  const documents = new Map<string, Promise<string>>();
  return (key: string, render: () => Promise<Buffer>): Promise<string> => {
    const known = documents.get(key);
    if (known) return known;
    const [oldest] = documents.keys();
    if (documents.size >= mostDocuments && oldest) documents.delete(oldest);
    const made = render().then((pdf) => pdf.toString('base64'));
    documents.set(key, made);
    return made;
  };
}

/** Orders one printed letter a notice, under the notice's own id. After a try without an answer it asks first. */
export function letterPort({ url, readPerson, readPolicy }: LetterSettings): Port {
  const cached = documentCache();

  async function documentOf(notice: NoticePayload, person: Person): Promise<string> {
    const { phones } = await readPolicy();
    const { noticeKind, language, values, templateVersion } = notice;
    const isLargePrint = person.needsLargePrint;
    const key = JSON.stringify([
      noticeKind,
      language,
      values,
      templateVersion,
      phones,
      isLargePrint,
    ]);
    const rendered = renderNotice(noticeKind, language, values, phones);
    return cached(key, () => renderLetter({ notice: rendered, language, isLargePrint }));
  }

  const itemUrl = ({ providerKey }: LeasedMessage) => `${url}/items/${providerKey}`;

  async function isKnown(message: LeasedMessage): Promise<boolean> {
    return message.attempts > 1 && isAccepted(await request(itemUrl(message), { method: 'GET' }));
  }

  return {
    async send(message) {
      if (await isKnown(message)) return sent({ found: true });
      const notice = noticeOf(message);
      const person = await readPerson(message.journeyId);
      const { name, addressLines: lines, country, needsLargePrint: largePrint } = person;
      const document = await documentOf(notice, person);
      const json = {
        recipient: { name, lines, country },
        language: notice.language,
        largePrint,
        document,
      };
      const answer = await request(itemUrl(message), { method: 'PUT', json });
      if (isAccepted(answer)) return sent({ status: answer.status });
      const code = codeOf(answer);
      return failed({ code }, [undeliverable(notice.noticeKey, code)]);
    },
  };
}
