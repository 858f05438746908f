import { instant } from '@overgang/domain';
import { currentPolicy, programmeNow, type StuckNotice, stuckNotices } from '@overgang/prisma';
import { inParallel } from '../inParallel.js';
import { type AskedAfter, askAfterNotice, type ReceiptDependencies } from './askAfterNotice.js';
import { type ReceiptSource, receiptSources } from './receiptSources.js';

const pageSize = 200;
const atOnce = 8;
const hourMs = 3_600_000;

type Answer = AskedAfter | 'NO_ANSWER';

/** How many answered how: what the log says of a page. */
function counted(answers: readonly Answer[]): ReadonlyMap<Answer, number> {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return counts;
}

async function askAll(
  of: ReceiptDependencies,
  source: ReceiptSource,
  notices: readonly StuckNotice[],
): Promise<Answer[]> {
  return inParallel(notices, atOnce, ({ id }) =>
    askAfterNotice(of, source, id).catch((): Answer => 'NO_ANSWER'),
  );
}

async function findStuckIn(
  of: ReceiptDependencies,
  source: ReceiptSource,
  signal: AbortSignal,
): Promise<void> {
  const { pool, log } = of;
  const { channel } = source;
  const { receiptHours } = await currentPolicy(pool);
  const sentBefore = instant((await programmeNow(pool)) - receiptHours[channel] * hourMs);
  let after: StuckNotice | undefined;
  for (;;) {
    signal.throwIfAborted();
    const query = { channel, sentBefore, limit: pageSize, ...(after ? { after } : {}) };
    const page = await stuckNotices(pool, query);
    const answers = counted(await askAll(of, source, page));
    if (page.length > 0) {
      const asked = Object.fromEntries(answers);
      log.warn({ channel, ...asked }, 'notices without a receipt were asked after');
    }
    after = page.at(-1);
    // A channel that is away is asked again the next night.
    if (page.length < pageSize || answers.get('NO_ANSWER') === page.length) return;
  }
}

/**
 * The stuck finder: asks each channel after the notices that it took and whose receipts have not come within the time that
 * the policy gives them. The feed may have lost them, or the channel the notice.
 */
export async function findStuck(of: ReceiptDependencies, signal: AbortSignal): Promise<void> {
  for (const source of receiptSources) await findStuckIn(of, source, signal);
}
