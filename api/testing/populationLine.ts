/** A delivered person; only what matters to the test need be said. */
export function populationLine(
  of: { readonly cpr: string } & Readonly<Record<string, unknown>>,
): string {
  const person = {
    name: 'Test Testesen',
    addressLines: ['Testvej 1', '1000 København K'],
    country: 'DK',
    municipality: '0101',
    language: 'da',
    exempt: false,
    largePrint: false,
    nemIds: [nemId(['123456789'])],
    mitIdActive: false,
    ...of,
  };
  return `${JSON.stringify(person)}\n`;
}

/** A NemID with these user-IDs, issued on 1 July 2010 unless said otherwise. */
export function nemId(texts: readonly string[], issuedAt = '2010-07-01T10:00:00Z') {
  return {
    issuedOn: issuedAt.slice(0, 10),
    state: 'ACTIVE',
    idUpdateRequired: false,
    keyCard: true,
    keyApp: false,
    keyToken: false,
    userIds: texts.map((text) => ({ text, issuedAt })),
  };
}

/** The n-th of ten thousand numbers born on 1 January 1990. */
export const someCpr = (n: number): string => `010190${String(n).padStart(4, '0')}`;
