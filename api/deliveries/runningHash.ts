import { createSHA256 } from 'hash-wasm';

/** A SHA-256 that can be put away and taken up again by another process. */
export interface RunningHash {
  readonly update: (bytes: Uint8Array) => void;
  /** The state so far, in base64. */
  readonly save: () => string;
  /** The hash of everything so far and of these bytes, in hex; the hash goes on without them. */
  readonly digestWith: (bytes: Uint8Array) => string;
}

/** Goes on from a saved state, or begins. */
export async function runningHash(saved: string | null): Promise<RunningHash> {
  const hash = await createSHA256();
  hash.init();
  if (saved !== null) hash.load(new Uint8Array(Buffer.from(saved, 'base64')));
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    save: () => Buffer.from(hash.save()).toString('base64'),
    digestWith: (bytes) => {
      const state = hash.save();
      hash.update(bytes);
      const hex = hash.digest('hex');
      hash.load(state);
      return hex;
    },
  };
}
