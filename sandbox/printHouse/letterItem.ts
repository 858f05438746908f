import { z } from 'zod';

const pdf = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-');

/** The body of `PUT /items/{itemId}`; the document is a PDF. */
export const letterItem = z.object({
  recipient: z.object({
    name: z.string().min(1),
    lines: z.array(z.string()).min(1),
    country: z.string().min(2),
  }),
  language: z.string(),
  largePrint: z.boolean(),
  document: pdf,
});

export type LetterItem = z.infer<typeof letterItem>;
