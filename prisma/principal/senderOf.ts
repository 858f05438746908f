import type { DatabasePrincipal } from './principal.js';

/** The inbox sender of what a principal asks: a bank's machines and employees share one, so that a retry by another is known. */
export function senderOf({ role, subject, bank, citizenId }: DatabasePrincipal): string {
  if (bank) return `bank/${bank}`;
  if (role === 'CITIZEN' && citizenId) return `citizen/${citizenId}`;
  // Two citizens' helper asks for each of them under keys of their own.
  if (role === 'HELPER' && citizenId) return `helper/${citizenId}/${subject}`;
  // By push as by pull: a receipt has one key.
  if (role === 'DIGITAL_POST') return role;
  return `${role.toLowerCase()}/${subject}`;
}
