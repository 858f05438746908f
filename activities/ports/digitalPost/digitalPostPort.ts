import type { Policy } from '@overgang/domain';
import { z } from 'zod';
import { type NoticePayload, noticeOf, undeliverable } from '../noticePayload.js';
import { noticePrinter } from '../noticePrinter.js';
import type { ReadPerson } from '../person.js';
import { failed, type Port, type Sent, sent } from '../port.js';
import { isAccepted, request } from '../request.js';
import { buildMemo } from './buildMemo.js';

export interface DigitalPostSettings {
  readonly url: string;
  readonly readPerson: ReadPerson;
  readonly readPolicy: () => Promise<Policy>;
  /** as whom the programme writes */
  readonly sender: { readonly cvr: string; readonly label: string };
}

const contact = z.object({ status: z.string() });
const receipt = z.object({ transmissionId: z.string(), receiptStatus: z.string() });

const notReached = ({ noticeKey }: NoticePayload, why: string): Sent =>
  failed({ code: why }, [undeliverable(noticeKey, why)]);

/** Sends one MeMo a notice. The mailbox is asked for before each send: exempt, closed or unknown goes by letter. */
export function digitalPostPort(settings: DigitalPostSettings): Port {
  const { url, readPerson, readPolicy, sender } = settings;
  const print = noticePrinter({ readPolicy, hasWindow: false });

  /** The official contract has the number in the address: this address is never logged. */
  async function contactStatus(cprDigits: string): Promise<string> {
    const address = `${url}/contacts/?${new URLSearchParams({ cprNumber: cprDigits })}`;
    return contact.parse((await request(address, { method: 'GET' })).body).status;
  }

  async function post(messageUuid: string, memo: string, notice: NoticePayload): Promise<Sent> {
    const answer = await request(`${url}/memos/?memo-message-uuid=${messageUuid}`, {
      method: 'POST',
      body: memo,
      contentType: 'application/xml',
    });
    return isAccepted(answer)
      ? sent(receipt.parse(answer.body))
      : notReached(notice, `DIGITAL_POST_ANSWERED_${answer.status}`);
  }

  return {
    async send(message) {
      const notice = noticeOf(message);
      const person = await readPerson(message.journeyId);
      const cprDigits = person.cprDigits();
      if (cprDigits === null) return notReached(notice, 'NO_CPR');
      const status = await contactStatus(cprDigits);
      if (status !== 'REGISTERED') return notReached(notice, status);
      const { providerKey: messageUuid } = message;
      const memo = { messageUuid, sender, cprDigits, ...(await print(message, person)) };
      return post(messageUuid, buildMemo(memo), notice);
    },
  };
}
