import { BlockList, isIPv6 } from 'node:net';

/** Everything that is no public address of one host: private, local, shared, of benchmarks, translated, multicast. */
const networks: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

// `::ffff:0:0/96` must not stand here: the list holds it to be all of IPv4, and reads a mapped address as the IPv4 it is.
const notPublic = new BlockList();
for (const [network, prefix, family] of networks) notPublic.addSubnet(network, prefix, family);

/** Whether an address is anything but a public one: a bank's webhook must not reach inside. */
export const isPrivateAddress = (address: string): boolean =>
  notPublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
