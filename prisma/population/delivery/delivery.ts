import { z } from 'zod';

/** How far an upload has come, at the end of the last whole line. */
const progressShape = z.object({
  /** The running SHA-256 of all bytes so far, in base64. */
  hash: z.string(),
  /** The header of a CSV delivery, once it has come. */
  columns: z.array(z.string()).nullable(),
});

/** Why a whole file is refused once its last byte is there. */
const deliveryRefusals = ['COUNT_MISMATCH', 'HASH_MISMATCH'] as const;
export type DeliveryRefusal = (typeof deliveryRefusals)[number];

export const deliveryShape = z.object({
  id: z.string(),
  kind: z.enum(['POPULATION', 'CPR', 'ROSTER']),
  format: z.enum(['ndjson', 'csv']),
  state: z.enum(['RECEIVING', 'CHECKED', 'PROCESSING', 'DONE', 'REFUSED']),
  expectedRows: z.int(),
  sha256: z.string(),
  isTest: z.boolean(),
  receivedBytes: z.coerce.number().int(),
  receivedRows: z.int(),
  progress: progressShape.nullable(),
  refusal: z.enum(deliveryRefusals).nullable(),
});

/** A delivered file as its sender may see it. */
export type StoredDelivery = z.infer<typeof deliveryShape>;

export const deliveryColumns = `
  id, kind, format, state, expected_rows AS "expectedRows", sha256, is_test AS "isTest",
  received_bytes AS "receivedBytes", received_rows AS "receivedRows", hash_state AS progress, refusal`;

/** Another hash than the announced one may be a blank line, or a broken byte, short of it: such a delivery can be taken up again. */
export const takesBytes = ({ state, refusal }: StoredDelivery): boolean =>
  state === 'RECEIVING' || (state === 'REFUSED' && refusal === 'HASH_MISMATCH');
