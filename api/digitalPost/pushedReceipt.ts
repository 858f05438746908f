import type { PostReceipt } from '@overgang/domain';
import { postReceipt } from '@overgang/prisma';
import { z } from 'zod';

export interface PushedReceipt {
  /** CVR of whoever sent the message */
  readonly senderCvr: string;
  readonly receipt: PostReceipt;
}

const sent = z.object({ senderID: z.string() });

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return null;
  }
}

/** The receipt in a body; null when it holds none that can be read. */
export function pushedReceipt(body: Buffer): PushedReceipt | null {
  const said = jsonOf(body);
  const [sender, receipt] = [sent.safeParse(said), postReceipt.safeParse(said)];
  if (!sender.success || !receipt.success) return null;
  return { senderCvr: sender.data.senderID, receipt: receipt.data };
}
