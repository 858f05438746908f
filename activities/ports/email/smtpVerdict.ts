import { z } from 'zod';

/** What a failed SMTP conversation says of the message in hand. UNKNOWN: it may have been taken. */
export type SmtpVerdict =
  | { readonly is: 'LATER' | 'REFUSED'; readonly code: string }
  | { readonly is: 'UNKNOWN' };

const failure = z.object({
  code: z.string().optional().catch(undefined),
  /** what the system called an error that nodemailer has given a code of its own */
  originalCode: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  timeoutType: z.string().optional().catch(undefined),
});

/** Ends of a conversation in which no message had been begun. */
const beforeAny: ReadonlySet<string> = new Set([
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
]);

/** Node's names for a certificate that is not taken. */
const certificate = /^(ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

/** Of this message, not of the conversation as a whole. */
const ofMessage: ReadonlySet<string> = new Set(['MAIL FROM', 'RCPT TO', 'DATA', 'API']);

/**
 * Reads an error of nodemailer. A server's 4xx is a "not now", its 5xx about the message a "no"; a 5xx about us (greeting,
 * TLS, sign-in) is ours to mend. Whatever broke off without an answer counts as unknown. Never the error's text: it names
 * the address.
 */
export function smtpVerdict(error: unknown): SmtpVerdict {
  const read = failure.safeParse(error);
  if (!read.success) return { is: 'UNKNOWN' };
  const {
    code = '',
    originalCode = '',
    command = '',
    responseCode = 0,
    timeoutType = '',
  } = read.data;
  const isRefusal = ofMessage.has(command) && (responseCode >= 500 || command === 'API');
  if (isRefusal) return { is: 'REFUSED', code: responseCode > 0 ? `SMTP_${responseCode}` : code };
  if (responseCode >= 400) return { is: 'LATER', code: `SMTP_${responseCode}` };
  const early = [code, originalCode, timeoutType].find(
    (name) => beforeAny.has(name) || certificate.test(name),
  );
  return early === undefined ? { is: 'UNKNOWN' } : { is: 'LATER', code: early };
}
