import { noticeKinds } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import type { Tell } from './port.js';

const noticePayload = z.object({
  noticeKey: z.string(),
  noticeKind: z.enum(noticeKinds),
  values: z.record(z.string(), z.string()),
  language: z.enum(['da', 'en']),
  templateVersion: z.int(),
});

export type NoticePayload = z.infer<typeof noticePayload>;

export const noticeOf = ({ payload }: LeasedMessage): NoticePayload => noticePayload.parse(payload);

/** the journey sends it by the next channel. */
export const undeliverable = (noticeKey: string, why: string): Tell => ({
  kind: 'noticeUndeliverable',
  payload: { noticeId: noticeKey, why },
});
