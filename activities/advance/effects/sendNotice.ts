import { type Channel, type Effect, earliestSend, templateVersion } from '@overgang/domain';
import type { PortName } from '@overgang/prisma';
import type { StepParts, WritingContext } from '../stepParts.js';
import type { Writing } from './effectOf.js';
import { providerKey } from './providerKey.js';

const portOf: Record<Channel, PortName> = {
  NETBANK: 'NETBANK',
  DIGITAL_POST: 'DIGITAL_POST',
  LETTER: 'LETTER',
};

type Notice = Extract<Effect, { readonly type: 'sendNotice' }>;

/** R-46, off by default: that something waits, never what. A letter announces itself. */
function emailAbout(
  { noticeId, channel }: Notice,
  context: WritingContext,
): NonNullable<StepParts['outbox']> {
  const { at, journey, policy } = context;
  if (!policy.emailsCitizens || channel === 'LETTER') return [];
  return [
    {
      port: 'EMAIL',
      kind: 'tellCitizen',
      naturalKey: `email/${noticeId}`,
      providerKey: providerKey(journey.id, `email/${noticeId}`),
      bankReg: null,
      payload: { place: channel, language: journey.facts.language },
      notBefore: earliestSend(at, policy.sendWindows.EMAIL),
    },
  ];
}

/** I2: one row a natural key, to the channel's port. Template version and language are pinned: a second try says the same. */
export const sendNotice: Writing<'sendNotice'> = (effect, context) => {
  const { at, journey, policy } = context;
  const { noticeId: noticeKey, kind, channel, round, bank: bankReg, values } = effect;
  const naturalKey = `notice/${noticeKey}`;
  const id = providerKey(journey.id, naturalKey);
  const { language } = journey.facts;
  const payload = { noticeKey, noticeKind: kind, values, language, templateVersion };
  return {
    outbox: [
      {
        port: portOf[channel],
        kind: 'sendNotice',
        naturalKey,
        providerKey: id,
        bankReg,
        payload,
        notBefore: channel === 'LETTER' ? earliestSend(at, policy.sendWindows.LETTER) : at,
      },
      ...emailAbout(effect, context),
    ],
    notices: [{ noticeKey, id, kind, channel, bankReg, round, values, templateVersion }],
  };
};
