import {
  authenticatorMeans,
  brokenRuleCodes,
  canonicalForm,
  counterRefusals,
  deliveries,
  earlyStages,
  helperActs,
  idPapers,
  instant,
  isDay,
  logonWords,
  nemIdHindrances,
  nemIdParts,
  noticeKinds,
  powerKinds,
} from '@overgang/domain';
import { z } from 'zod';

const latestMs = Date.UTC(9998, 0, 1);
const at = z.int().min(0).max(latestMs).transform(instant);
const day = z.string().refine(isDay);
const text = z.string();
const userId = z.string().transform(canonicalForm);
const means = z.enum(authenticatorMeans);

/** whoever asks in the citizen's place, by what right. */
const power = z
  .object({
    id: z.uuid(),
    kind: z.enum(powerKinds),
    bank: text.nullable(),
    acts: z.array(z.enum(helperActs)),
    from: day,
    until: day,
  })
  .optional();

/** Each type of stored message as an event of the journey: one row a type, read once, here. */
export const eventShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('released'),
    at,
    by: z.enum(['WAVE', 'BANK', 'CITIZEN']),
    bank: text.optional(),
  }),
  z.object({ type: z.literal('noticeReceived'), at, noticeId: text, happenedAt: at }),
  z.object({ type: z.literal('noticeUndeliverable'), at, noticeId: text, why: text }),
  z.object({
    type: z.literal('chooseUserId'),
    at,
    asTyped: text,
    canonical: userId.nullable(),
    broken: z.array(z.enum(brokenRuleCodes)),
  }),
  z.object({
    type: z.literal('chooseAuthenticator'),
    power,
    at,
    means,
    delivery: z.enum(deliveries).nullable(),
    enrolmentId: z.uuid(),
  }),
  z.object({
    type: z.literal('reportDeviceLost'),
    power,
    at,
    authenticatorId: z.uuid(),
    enrolmentId: z.uuid(),
    delivery: z.enum(deliveries).nullable(),
  }),
  z.object({
    type: z.literal('changeUserId'),
    at,
    asTyped: text,
    canonical: userId.nullable(),
    broken: z.array(z.enum(brokenRuleCodes)),
    changeId: z.uuid(),
  }),
  z.object({ type: z.literal('userIdChangeRefused'), at, changeId: text }),
  z.object({
    type: z.literal('remindOfUserId'),
    at,
    by: z.enum(['CITIZEN', 'SUPPORT']),
    why: text.optional(),
  }),
  z.object({ type: z.literal('userIdRefused'), at, enrolmentId: text }),
  z.object({ type: z.literal('deviceDispatched'), at, enrolmentId: text }),
  z.object({
    type: z.literal('deviceArrived'),
    at,
    enrolmentId: text,
    place: text.optional(),
  }),
  z.object({ type: z.literal('activationLetterSent'), at, enrolmentId: text, validUntil: day }),
  z.object({
    type: z.literal('orderNotPossible'),
    at,
    order: z.enum(['ENROLMENT', 'APPOINTMENT']),
    enrolmentId: text.nullable(),
    why: text,
  }),
  z.object({
    type: z.literal('activated'),
    at,
    means,
    happenedAt: at,
    userId: userId.optional(),
    /** Absent where MitID came by another way. */
    enrolmentId: z.uuid().nullish(),
    /** MitID's own; absent in what was told before authenticators had one. */
    authenticatorId: z.uuid().nullish(),
  }),
  z.object({
    type: z.literal('authenticatorAdded'),
    at,
    authenticatorId: z.uuid(),
    means,
    happenedAt: at,
  }),
  z.object({
    type: z.literal('authenticatorEnded'),
    at,
    authenticatorId: z.uuid(),
    means,
    why: text,
    isLast: z.boolean(),
    happenedAt: at.optional(),
  }),
  z.object({ type: z.literal('userIdChanged'), at, userId, happenedAt: at }),
  z.object({
    type: z.literal('appointmentBooked'),
    at,
    on: day,
    time: text.optional(),
    place: text.optional(),
    bookingId: text.optional(),
  }),
  z.object({
    type: z.literal('appointmentEnded'),
    at,
    outcome: z.enum(['KEPT', 'MISSED', 'CANCELLED']),
    bookingId: text.optional(),
  }),
  z.object({ type: z.literal('idScanFailed'), at, why: text }),
  z.object({ type: z.literal('idUpdateNeeded'), at, bank: text, why: text }),
  z.object({
    type: z.literal('logonSwitched'),
    at,
    bank: text,
    word: z.enum(logonWords),
    happenedAt: at,
  }),
  z.object({ type: z.literal('idUpdated'), at }),
  z.object({ type: z.literal('nemIdIssued'), at }),
  z.object({ type: z.literal('nemIdHindered'), at, by: z.enum(nemIdHindrances) }),
  z.object({ type: z.literal('nemIdUnblocked'), at }),
  z.object({ type: z.literal('nemIdDeleted'), at, happenedAt: at }),
  z.object({ type: z.literal('refusedByCitizenService'), at, why: text }),
  z.object({ type: z.literal('bookAppointment'), at, power, notBefore: day.nullable() }),
  z.object({
    type: z.literal('moveAppointment'),
    power,
    at,
    notBefore: day,
    bookingId: text.nullable(),
  }),
  z.object({ type: z.literal('cancelAppointment'), at, power, bookingId: text.nullable() }),
  z.object({
    type: z.literal('papersSeen'),
    at,
    papers: z.enum(idPapers).nullable(),
    validUntil: day.nullable(),
    witnessAge: z.int().nullable(),
  }),
  z.object({
    type: z.literal('enrolAtCounter'),
    at,
    asTyped: text.nullable(),
    canonical: userId.nullable().default(null),
    broken: z.array(z.enum(brokenRuleCodes)).default([]),
    means,
    enrolmentId: z.uuid(),
  }),
  z.object({ type: z.literal('handOutDevice'), at, enrolmentId: z.uuid() }),
  z.object({ type: z.literal('refuseAtCounter'), at, why: z.enum(counterRefusals) }),
  z.object({
    type: z.literal('markAppointment'),
    at,
    outcome: z.enum(['KEPT', 'MISSED']),
    bookingId: text.nullable(),
  }),
  z.object({ type: z.literal('decline'), at, power }),
  z.object({ type: z.literal('resume'), at, power }),
  z.object({
    type: z.literal('extendDeadline'),
    at,
    deadline: day,
    by: z.enum(['BANK', 'SUPPORT']),
    bank: text.optional(),
    why: text,
  }),
  z.object({ type: z.literal('resendNotice'), at, kind: z.enum(noticeKinds), why: text }),
  z.object({ type: z.literal('personChanged'), at }),
  z.object({ type: z.literal('nemIdStageBegun'), at, stage: z.enum(earlyStages), beginsOn: day }),
  z.object({
    type: z.literal('retireNemId'),
    at,
    retirementId: z.uuid(),
    endsOn: day,
    force: z.object({ by: text, reason: text, authority: text.optional() }).nullable(),
  }),
  z.object({
    type: z.literal('retirementReturned'),
    at,
    retirementId: text,
    why: z.enum(['MITID_NOT_ACTIVE', 'ORDER_REFUSED']),
  }),
  z.object({
    type: z.literal('nemIdPartOff'),
    at,
    retirementId: text,
    part: z.enum(nemIdParts),
    happenedAt: at,
  }),
  z.object({ type: z.literal('nemIdRetired'), at, retirementId: text, happenedAt: at }),
  z.object({ type: z.literal('rollBackRetirement'), at, why: text }),
  z.object({ type: z.literal('wakeUp'), at }),
]);

/** An event as a step takes it; what stands beside the domain's own fields is for the database. */
export type StepEvent = z.infer<typeof eventShape>;
