import { Readable } from 'node:stream';
import { lzma } from '@napi-rs/lzma';
import { extract } from 'tar-stream';

export interface BundleItem {
  /** as the file in it is named, without its ending: the message's UUID */
  readonly uuid: string;
  readonly content: Buffer;
}

/** More, or larger, than any delivery that keeps to the limits. */
const [mostItems, mostBytes] = [1_000, 100 * 1024 * 1024];

async function* filesIn(tar: Uint8Array): AsyncGenerator<BundleItem> {
  const entries = extract();
  Readable.from([tar]).pipe(entries);
  for await (const entry of entries) {
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(Buffer.from(part));
    const uuid = entry.header.name.replace(/\.xml$/, '').toLowerCase();
    yield { uuid, content: Buffer.concat(parts) };
  }
}

async function unpacked(body: Uint8Array): Promise<BundleItem[] | null> {
  const tar = await lzma.decompress(body);
  if (tar.byteLength > mostBytes) return null;
  const items: BundleItem[] = [];
  for await (const item of filesIn(tar)) {
    items.push(item);
    if (items.length > mostItems) return null;
  }
  return items.length === 0 ? null : items;
}

/** The messages of a tar in lzma, one file each; null when it is none, is cut short, or holds too many or none. */
export function readBundle(body: Uint8Array): Promise<readonly BundleItem[] | null> {
  return unpacked(body).catch(() => null);
}
