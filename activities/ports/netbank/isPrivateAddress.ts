import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';

const networks: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['::ffff:0:0', 96, 'ipv6'],
];

const notPublic = new BlockList();
for (const [network, prefix, family] of networks) notPublic.addSubnet(network, prefix, family);

/** Whether a host is, or resolves to, anything but a public address: a bank's webhook must not reach inside. */
export async function isPrivateAddress(hostname: string): Promise<boolean> {
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
  return addresses.some(({ address }) =>
    notPublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'),
  );
}
