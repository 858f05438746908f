import { z } from 'zod';

/** What a citizen may be about to do. */
const stepName = z.enum([
  'act',
  'activate',
  'askForHelp',
  'decline',
  'resume',
  'enrolAnotherWay',
  'bookTime',
  'mindTime',
  'keepTime',
  'bringPapers',
  'comeToCounter',
  'beTakenIn',
  'addMeans',
  'loseDevice',
  'changeUserId',
]);
export type StepName = z.infer<typeof stepName>;

/** What a citizen has done, or what has happened to them. */
const deed = z.enum([
  'TOLD',
  'TRIED',
  'UPDATED_ID',
  'CHOSE',
  'WAITS_FOR_DEVICE',
  'ENROLLED',
  'BOOKED',
  'WENT_THERE',
  'ADDED_MEANS',
  'LOST_DEVICE',
  'CHANGED_USER_ID',
  'GOT_HELP',
  'DECLINED',
  'RESUMED',
  'RESTS',
  'MOVED',
  'EMIGRATED',
  'DIED',
  'NEMID_ENDED',
]);
export type Deed = z.infer<typeof deed>;

/** A line of the citizens' book: by number, never by CPR. `next` replaces what was planned before. */
export const diaryEntry = z.object({
  at: z.string(),
  citizen: z.number(),
  did: deed,
  detail: z.string().optional(),
  next: z.object({ step: stepName, at: z.number() }).nullable(),
});
export type DiaryEntry = z.infer<typeof diaryEntry>;
export type Plan = NonNullable<DiaryEntry['next']>;
