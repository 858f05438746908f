export type Access = 'NETBANK' | 'MOBILE_BANK' | 'VIEW_ONLY' | 'NONE';

export type Behaviour =
  | 'PROMPT'
  | 'LATE'
  | 'NEEDS_HELP'
  | 'NO_SMARTPHONE'
  | 'DECLINES'
  | 'DECLINES_AT_FIRST'
  | 'NEVER_REACTS'
  | 'DIES'
  | 'ANOTHER_WAY'
  | 'HAS_MITID'
  /** waits for borgerservice, and has MitID made there. */
  | 'TO_THE_COUNTER'
  /** New in the country: no delivery names them until they stand at a counter. */
  | 'NEWCOMER';

/** another country, and where in it. */
export interface Emigration {
  readonly afterDays: number;
  readonly country: string;
  readonly townLine: string;
}

export interface NemIdUserId {
  readonly text: string;
  readonly issuedAt: string;
}

/** One NemID as its operator delivers it. */
export interface NemIdRecord {
  readonly issuedOn: string;
  readonly state: 'ACTIVE' | 'BLOCKED';
  readonly idUpdateRequired: boolean;
  readonly keyCard: boolean;
  readonly keyApp: boolean;
  readonly keyToken: boolean;
  readonly userIds: readonly NemIdUserId[];
}

/** NemID for acting for a company: another identity, issued by the company's administrator. */
export interface EmployeeSignature {
  readonly cvr: string;
  readonly kind: 'KEY_CARD' | 'KEY_FILE';
  readonly issuedOn: string;
}

export interface BankAgreement {
  readonly reg: string;
  readonly access: Access;
  readonly customerReference: string;
  readonly logOnEveryDays: number;
}

/** A made-up person. `number` names them wherever the CPR number must not stand. */
export interface Citizen {
  readonly number: number;
  readonly cpr: string;
  readonly birthDate: string;
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly country: string;
  readonly municipality: string;
  readonly language: 'da' | 'en';
  readonly isExempt: boolean;
  readonly needsLargePrint: boolean;
  /** NemID reads keys aloud to them, on a call that they make. */
  readonly hearsKeys: boolean;
  readonly nemIds: readonly NemIdRecord[];
  readonly employeeSignatures: readonly EmployeeSignature[];
  readonly banks: readonly BankAgreement[];
  readonly behaviour: Behaviour;
  /** The user-ID they would like to have. */
  readonly wish: string;
  /** Programme days after the beginning; null: not in our time. */
  readonly diesAfterDays: number | null;
  readonly movesAfterDays: number | null;
  readonly emigration: Emigration | null;
}
