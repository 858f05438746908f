import { type Channel, channels, type NoticeKind, noticeKinds } from '../notice/kind.js';

/** I2: what makes a notice the same notice. */
export interface NoticeKey {
  readonly kind: NoticeKind;
  readonly step: string;
  readonly window: number;
  readonly channel: Channel;
  readonly round: number;
}

/** The natural key as text: kind/step/window/channel/round. */
export function noticeId(key: NoticeKey): string {
  return [key.kind, key.step, key.window, key.channel, key.round].join('/');
}

/** Reads a natural key back; null when the text is none. */
export function parseNoticeId(id: string): NoticeKey | null {
  const [kindText, step, window, channelText, round] = id.split('/');
  const kind = noticeKinds.find((known) => known === kindText);
  const channel = channels.find((known) => known === channelText);
  if (kind === undefined || channel === undefined || step === undefined) return null;
  return { kind, step, channel, window: Number(window), round: Number(round) };
}
