/** The outside systems that are spoken to. */
export const portNames = [
  'NETBANK',
  'DIGITAL_POST',
  'LETTER',
  'MITID',
  'NEMID',
  'CITIZEN_SERVICE',
  'EMAIL',
] as const;

export type PortName = (typeof portNames)[number];

/** Where nobody can ask what has arrived: what may have gone out is never sent again. */
export const isSentAtMostOnce = (port: PortName): boolean => port === 'EMAIL';

/** Where what is sent goes to banks, each with a system of its own. */
export const speaksToBanks = (port: PortName): boolean => port === 'NETBANK';
