/** How a row of a delivery is answered (domain: Banks in). */
export const receipts = [
  'ACCEPTED',
  'DUPLICATE',
  'NOT_ELIGIBLE',
  'UNKNOWN_PERSON',
  'WRONG_BANK',
  'NO_NUMBER',
  'INVALID',
] as const;

export type ReceiptCode = (typeof receipts)[number];

/** One row's answer. Nothing in it identifies the person to anybody but the sender. */
export interface Receipt {
  readonly line: number;
  readonly receipt: ReceiptCode;
  readonly detail?: string;
  readonly customerReference?: string;
  readonly handle?: string;
}
