import { randomUUID } from 'node:crypto';
import { type Channel, earliestSend, templateVersion } from '@overgang/domain';
import type { PortName } from '@overgang/prisma';
import type { Writing } from './effectOf.js';

const portOf: Record<Channel, PortName> = {
  NETBANK: 'NETBANK',
  DIGITAL_POST: 'DIGITAL_POST',
  LETTER: 'LETTER',
};

/** I2: one row a natural key, to the channel's port. Template version and language are pinned: a second try says the same. */
export const sendNotice: Writing<'sendNotice'> = (effect, { at, journey, policy }) => {
  const { noticeId: noticeKey, kind, channel, round, bank: bankReg, values } = effect;
  const id = randomUUID();
  const { language } = journey.facts;
  const payload = { noticeKey, noticeKind: kind, values, language, templateVersion };
  return {
    outbox: [
      {
        port: portOf[channel],
        kind: 'sendNotice',
        naturalKey: `notice/${noticeKey}`,
        providerKey: id,
        bankReg,
        payload,
        notBefore: channel === 'LETTER' ? earliestSend(at, policy.sendWindows.LETTER) : at,
      },
    ],
    notices: [{ noticeKey, id, kind, channel, bankReg, round, values, templateVersion }],
  };
};
