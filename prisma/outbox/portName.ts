/** The outside systems that are spoken to. */
export const portNames = [
  'NETBANK',
  'DIGITAL_POST',
  'LETTER',
  'MITID',
  'NEMID',
  'CITIZEN_SERVICE',
] as const;

export type PortName = (typeof portNames)[number];
