import { lzma } from '@napi-rs/lzma';
import { pack } from 'tar-stream';
import type { ReadyMemo } from './prepareMemo.js';

/** Many messages as one body: a tar of one file a message, named by its UUID, as lzma. */
export async function bundleOf(memos: readonly ReadyMemo[]): Promise<Uint8Array<ArrayBuffer>> {
  const tar = pack();
  for (const { message, xml } of memos) {
    tar.entry({ name: `${message.providerKey}.xml`, mtime: message.createdAt }, xml);
  }
  tar.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of tar) parts.push(part);
  return new Uint8Array(await lzma.compress(Buffer.concat(parts)));
}
