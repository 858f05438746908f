/** Who somebody is; what is not said is as with most people. */
export interface Person {
  readonly name: string;
  /** day + 60, in place of a CPR number */
  readonly hasReplacementNumber?: boolean;
  /** registration numbers of their banks */
  readonly banks?: readonly string[];
  /** null: they have no NemID */
  readonly nemIdUserId?: string | null;
  /** */
  readonly mustUpdateId?: boolean;
  readonly isExempt?: boolean;
  readonly needsLargePrint?: boolean;
}

let people = 0;

/** A number, an address and a municipality of their own; made-up numbers fail modulus 11. */
export function registered(person: Person) {
  people += 1;
  const { name, banks = [], nemIdUserId = `nemid-${people}`, ...more } = person;
  const cpr = `${more.hasReplacementNumber ? '61' : '01'}0170${1000 + people}`;
  const municipality = String(9000 + people);
  return {
    ...{ name, cpr, municipality, banks, reference: `kunde ${people}` },
    row: {
      ...{ cpr, name, addressLines: [`Storgade ${people}`, '9990 Skagen'] },
      ...{ country: 'DK', municipality, language: 'da', employeeSignatures: [] },
      exempt: more.isExempt ?? false,
      largePrint: more.needsLargePrint ?? false,
      nemIds: nemIdUserId === null ? [] : [nemId(nemIdUserId, more.mustUpdateId ?? false)],
      mitIdActive: false,
    },
  };
}

const nemId = (userId: string, idUpdateRequired: boolean) => ({
  ...{ issuedOn: '2012-03-01', state: 'ACTIVE', idUpdateRequired },
  ...{ keyCard: true, keyApp: true, keyToken: false },
  userIds: [{ text: userId, issuedAt: '2012-03-01T10:00:00Z' }],
});

export type Registered = ReturnType<typeof registered>;
