/** A role as it is stored, in small letters where no person signed in; null where a system told it: nobody's doing. */
export function byWhom(role: string | null): string | null {
  const who = role?.toUpperCase() ?? 'SYSTEM';
  return who === 'SYSTEM' ? null : who;
}
