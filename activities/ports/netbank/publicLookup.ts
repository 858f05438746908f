import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '@overgang/prisma';

/** The name, or the number itself, leads inside. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const resolveAll: Resolve = (host) => lookup(host, { all: true });

/**
 * The look-up of a connection that must not lead inside: done by the socket itself, so nothing can change between the look
 * and the connection. One private address among several bars them all.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (host, options, found) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
          found(new PrivateAddress(), '', 0);
        else if (options.all) found(null, [...addresses]);
        else found(null, first.address, first.family);
      },
      (error) => found(error, '', 0),
    );
  };
}
