import { z } from 'zod';
import { sha256Of } from '../book/sha256Of.js';
import { isPdf, letterHead } from './letterItem.js';
import type { Letters } from './letters.js';

const manifestShape = z.object({
  batchId: z.string().min(1),
  count: z.int().min(1).max(1000),
  items: z.array(z.looseObject({ itemId: z.string().min(1), sha256: z.string() })),
});

type Manifest = z.infer<typeof manifestShape>;

export interface ItemReceipt {
  readonly itemId: string;
  readonly status: 'ACCEPTED' | 'REFUSED';
  readonly code?: string;
}

/** The manifest of a batch; null where it does not say of itself how many items it has. Throws when it is none. */
export function readManifest(form: FormData): Manifest | null {
  const manifest = manifestShape.parse(JSON.parse(z.string().parse(form.get('manifest'))));
  return manifest.items.length === manifest.count ? manifest : null;
}

async function documentOf(form: FormData, itemId: string): Promise<Buffer<ArrayBuffer> | null> {
  const part = form.get(itemId);
  return part instanceof Blob ? Buffer.from(await part.arrayBuffer()) : null;
}

/** Why an item cannot be printed, or null once it is taken in. */
async function problemOf(form: FormData, item: Manifest['items'][number], letters: Letters) {
  if (letters.status(item.itemId)) {
    letters.comesAgain(item.itemId, item.sha256);
    return null;
  }
  const document = await documentOf(form, item.itemId);
  if (!document) return 'MISSING_DOCUMENT';
  if (sha256Of(document) !== item.sha256) return 'SHA256_MISMATCH';
  if (!isPdf(document)) return 'NOT_PDF';
  const head = letterHead.safeParse(item);
  if (!head.success) return 'INVALID_ITEM';
  letters.accept(item.itemId, { ...head.data, document });
  return null;
}

/** Takes a batch in, each item by itself: one that is broken keeps none of the others back, one that is known is printed no more. */
export async function receiveBatch(
  form: FormData,
  { items }: Manifest,
  letters: Letters,
): Promise<readonly ItemReceipt[]> {
  const receipts: ItemReceipt[] = [];
  for (const item of items) {
    const code = await problemOf(form, item, letters);
    const { itemId } = item;
    receipts.push(code ? { itemId, status: 'REFUSED', code } : { itemId, status: 'ACCEPTED' });
  }
  return receipts;
}
