import type { Email } from './email.js';

/** To a bank's contact, in both languages: its webhook answered 410 and is off. No address, no customer. */
export function webhookTurnedOff(bankName: string): Email {
  return {
    subject: `${bankName}: webhook slået fra / webhook turned off`,
    text: `Jeres webhook svarede 410 og er slået fra. Ingen hændelser går tabt: de kan læses i jeres feed (bankEvents). Webhooken slås til igen med setWebhook.

Your webhook answered 410 and has been turned off. No event is lost: they can be read in your feed (bankEvents). The webhook is turned on again by setWebhook.
`,
  };
}
