export { assuranceLevels } from './authenticator/assuranceLevel.js';
export { withActive, withNoneActive, withoutEnded } from './authenticator/authenticatorsAfter.js';
export {
  type Authenticator,
  authenticatorMeans,
  isActive,
  type Means,
} from './authenticator/means.js';
export { offeredMeans } from './authenticator/offeredMeans.js';
export {
  type BookOf,
  type Compared,
  type FindingKind,
  type FindingOutcome,
  findingKinds,
  findingOf,
  findingOutcomes,
  isMended,
  type OurEntry,
  type TheirStatus,
} from './books/findingOf.js';
export type { Mend, MitIdDifference } from './books/mitId/difference.js';
export { isOverdueToTell, mitIdDifferences } from './books/mitId/mitIdDifferences.js';
export {
  nothingThere,
  type OurMitId,
  type OurOrder,
  type TheirMitId,
} from './books/mitId/standing.js';
export { addMonths } from './calendar/addMonths.js';
export { ageOn, birthdayOf } from './calendar/age.js';
export { type BankHoliday, bankHolidayOn, bankHolidays } from './calendar/bankHoliday.js';
export { clockToleranceMs } from './calendar/clockToleranceMs.js';
export { type Day, day, isDay } from './calendar/day.js';
export {
  addDays,
  compareDays,
  daysBetween,
  laterDay,
  weekdayOf,
} from './calendar/dayArithmetic.js';
export { dayOf, endOfDay, startOfDay, timeOf } from './calendar/dayBounds.js';
export { deadlineAfter } from './calendar/deadlineAfter.js';
export { formatDay } from './calendar/formatDay.js';
export { type Instant, instant, isInstant } from './calendar/instant.js';
export type { Language } from './calendar/language.js';
export { type ClockSegment, programmeTime, wallMsUntil } from './calendar/programmeClock.js';
export { addWorkingDays, isWorkingDay } from './calendar/workingDay.js';
export { centuryTable } from './cpr/centuryTable.js';
export { Cpr, cprOf, revealCpr } from './cpr/cpr.js';
export { fieldsHoldingCpr } from './cpr/fieldsHoldingCpr.js';
export { holdsCpr } from './cpr/holdsCpr.js';
export { type ParsedCpr, parseCpr } from './cpr/parseCpr.js';
export type { Email } from './email/email.js';
export { type EmailedPlace, messageWaiting } from './email/messageWaiting.js';
export { webhookTurnedOff } from './email/webhookTurnedOff.js';
export { type Answer, type Decision, decide, refuse, rowFor } from './journey/decide.js';
export { type Dimensions, dimensionsOf } from './journey/dimensions.js';
export { overdueToldBy } from './journey/due/overdueToldBy.js';
export type { Effect, EffectType } from './journey/effect.js';
export { effectiveDeadline, statedDeadline } from './journey/effectiveDeadline.js';
export {
  askedEvents,
  counterRefusals,
  type EventPayloads,
  type EventType,
  eventTypes,
  type JourneyEvent,
  toldEvents,
} from './journey/event.js';
export { isOvertakenUserId } from './journey/isOvertakenUserId.js';
export { isTakenBack } from './journey/isTakenBack.js';
export {
  type Appointment,
  type Delivery,
  deliveries,
  type Enrolment,
  type EnrolmentWindow,
  type Journey,
  type JourneyMemory,
  type PendingNotice,
  type Retirement,
  type Wait,
  type WaitReason,
} from './journey/journey.js';
export { type LogonOrder, type LogonWord, logonWords } from './journey/logonOrders.js';
export { emptyMemory, newJourney } from './journey/newJourney.js';
export { type NextOwner, type NextStep, nextStep, nextSteps } from './journey/nextStep.js';
export { type NoticeKey, noticeId, parseNoticeId } from './journey/noticeId.js';
export { orderUnderWay } from './journey/orderUnderWay.js';
export { type OverdueReason, overdueReasons } from './journey/overdueReasons.js';
export { type RefusalCode, refusalText, refusalTexts } from './journey/refusal.js';
export { hasEnded, restsOrEnds } from './journey/restsOrEnds.js';
export type { AnyRow } from './journey/row.js';
export {
  type JourneyState,
  journeyStates,
  openStates,
  restStates,
  runningStates,
} from './journey/state.js';
export { transitionDocument } from './journey/transitionDocument.js';
export { transitions } from './journey/transitions.js';
export { wakeAt } from './journey/wakeAt.js';
export { earliestSend } from './notice/earliestSend.js';
export { exampleValues } from './notice/exampleValues.js';
export { type HelpPhone, helpPhoneOf } from './notice/helpPhone.js';
export { helpPhones, type LocalHelp } from './notice/helpPhones.js';
export { type Channel, channels, type NoticeKind, noticeKinds } from './notice/kind.js';
export { kindsAtFault } from './notice/kindsAtFault.js';
export { type MailboxState, mailboxStateOf, mailboxStates } from './notice/mailboxState.js';
export { lineKinds } from './notice/netbank/lineKinds.js';
export type { NetbankLine } from './notice/netbank/netbankNotice.js';
export { type ShownNotice, shownNotice } from './notice/netbank/shownNotice.js';
export {
  type PostReceipt,
  postReceiptKey,
  postReceiptStatuses,
  toldByPostReceipt,
} from './notice/postReceipt.js';
export { type RenderedNotice, renderNotice } from './notice/renderNotice.js';
export { templateVersion } from './notice/textsAt.js';
export { ageBandOf } from './person/ageBand.js';
export { channelsFor } from './person/channels.js';
export { type Eligibility, eligibility } from './person/eligibility.js';
export type { BankAccess, BankLink, PersonFacts } from './person/facts.js';
export { type IdPapers, idPapers } from './person/idPapers.js';
export {
  type NemIdFacts,
  type NemIdHindrance,
  type NemIdPart,
  nemIdHindrances,
  nemIdParts,
} from './person/nemId.js';
export { usableBank } from './person/usableBank.js';
export { type WayIn, wayIn } from './person/wayIn.js';
export { newPowerFault } from './power/newPowerFault.js';
export {
  type HelperAct,
  helperActs,
  type Power,
  type PowerKind,
  powerKinds,
} from './power/power.js';
export { powerFault } from './power/powerFault.js';
export { defaultPolicy } from './programme/defaultPolicy.js';
export type { Policy } from './programme/policy.js';
export {
  healthAfter,
  newPortHealth,
  type PortHealth,
  type PortHealthState,
  portFigures,
  portHealthStates,
  type SendSample,
  trustedPlaces,
} from './programme/portHealth.js';
export { leftOutText } from './retirement/leftOut.js';
export { mostConfirmed } from './retirement/mostConfirmed.js';
export {
  type NemIdDifference,
  nemIdDifference,
  nemIdDifferences,
  type OurNemId,
  type TheirNemId,
} from './retirement/nemIdDifference.js';
export { type ServiceKind, serviceConcerns, serviceKinds } from './retirement/serviceKind.js';
export {
  type EarlyStage,
  earlyStages,
  type RetirementStage,
  retirementStages,
  stageDates,
  stageRefusal,
} from './retirement/stages.js';
export { holdsStorable } from './text/holdsStorable.js';
export { isStorable } from './text/isStorable.js';
export { textsIn } from './text/textsIn.js';
export { type BrokenRule, brokenRuleCodes, type UserIdRefusal } from './userId/brokenRule.js';
export { brokenRuleText, brokenRuleTexts } from './userId/brokenRuleText.js';
export { candidateUserIds, type Random } from './userId/candidateUserIds.js';
export { type CanonicalUserId, canonicalForm } from './userId/canonicalForm.js';
export { checkUserId, type UserIdCheck } from './userId/checkUserId.js';
export { type NemIdTransferability, nemIdTransferability } from './userId/nemIdTransferability.js';
export { type NemIdUserIdKind, nemIdUserIdKind } from './userId/nemIdUserIdKind.js';
export { maxSuggestions, suggestUserIds } from './userId/suggestUserIds.js';
export { defaultUserIdLimits, type UserIdLimits } from './userId/userIdLimits.js';
