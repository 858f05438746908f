import { z } from 'zod';

export const isPdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-';

const pdf = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(isPdf);

/** To whom a letter goes and how it is printed. */
export const letterHead = z.object({
  recipient: z.object({
    name: z.string().min(1),
    lines: z.array(z.string()).min(1),
    country: z.string().min(2),
  }),
  language: z.string(),
  largePrint: z.boolean(),
});

/** The body of `PUT /items/{itemId}`; the document is a PDF. */
export const letterItem = letterHead.extend({ document: pdf });

export type LetterItem = z.infer<typeof letterItem>;
