/** Every listener of the sandbox, in the order of its ports from the base on. */
export const listeners = [
  'control',
  'issuer',
  'digitalPost',
  'printHouse',
  'mitId',
  'nemId',
  'citizenService',
  'netbank',
  'email',
] as const;

export type ListenerName = (typeof listeners)[number];
