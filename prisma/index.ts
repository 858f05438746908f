export { type AuditEntry, recordAudit } from './audit/recordAudit.js';
export {
  type BookedAuthenticator,
  bookedAuthenticators,
} from './authenticator/bookedAuthenticators.js';
export { type BankBook, bankBooks } from './books/bankBooks.js';
export { type BookSeen, booksSeen } from './books/booksSeen.js';
export { foundBefore } from './books/foundBefore.js';
export { ourEntries } from './books/ourEntries.js';
export {
  type Finding,
  mostFindingsKept,
  type Reconciliation,
  saveReconciliation,
} from './books/saveReconciliation.js';
export { type SentNotice, type SentQuery, sentNotices } from './books/sentNotices.js';
export { type Span, type SpanQuery, spanToCompare } from './books/spanToCompare.js';
export { type ShownNotice, storeShown } from './books/storeShown.js';
export { type ProgrammeClock, programmeClock, programmeNow } from './clock/programmeClock.js';
export { readClockSegments } from './clock/readClockSegments.js';
export { errorToLog } from './connection/errorToLog.js';
export { type Database, type DatabaseSettings, openDatabase } from './connection/openDatabase.js';
export { prepared } from './connection/prepared.js';
export { type Tried, unlessDataFault } from './connection/unlessDataFault.js';
export { withTransaction } from './connection/withTransaction.js';
export { beginVisit, type Visit } from './counter/beginVisit.js';
export { standsAtCounter } from './counter/standsAtCounter.js';
export { type Arrival, type TakenIn, takeInCitizen } from './counter/takeInCitizen.js';
export { noticeInMailbox } from './digitalPost/noticeInMailbox.js';
export { postErrorCode, postReceipt } from './digitalPost/postReceipt.js';
export { type RefusedEventCount, refusedEventsSeen } from './feeds/refusedEventsSeen.js';
export { type RefusedEvent, refuseEvents } from './feeds/refuseEvents.js';
export { Prisma, PrismaClient } from './generated/client/client.js';
export { type default as PrismaTypes, getDatamodel } from './generated/pothosTypes.js';
export { type Begun, beginRequest, type KeyedRequest } from './idempotency/beginRequest.js';
export { endRequest } from './idempotency/endRequest.js';
export { forgetRequests } from './idempotency/forgetRequests.js';
export { markHanded } from './inbox/markHanded.js';
export { messageId } from './inbox/messageId.js';
export { type OpenMessage, type OpenMessagesQuery, openMessages } from './inbox/openMessages.js';
export { type Sleeper, type SleepersQuery, sleepers } from './inbox/sleepers.js';
export { type NewMessage, type StoredMessage, storeMessages } from './inbox/storeMessages.js';
export { type Untold, untoldOfFloor } from './inbox/untoldOfFloor.js';
export type { JourneyDimensions } from './journey/dimensions.js';
export {
  type InboxRecord,
  type JourneyRecord,
  type LoadedStep,
  loadStep,
  type StepQuery,
} from './journey/loadStep.js';
export type * from './journey/stepWrite.js';
export { type StepWritten, writeStep } from './journey/writeStep.js';
export { claimUserId, type UserIdClaim } from './ledger/claimUserId.js';
export { freeAmong } from './ledger/freeAmong.js';
export { releaseExpired } from './ledger/releaseExpired.js';
export { reportUserIdProbe, type UserIdProbing } from './ledger/reportUserIdProbe.js';
export { type Reserved, reserveUserId, type UserIdReservation } from './ledger/reserveUserId.js';
export {
  type NemIdUserIdOutcome,
  type NewNemIdUserId,
  takeUpNemIdUserId,
} from './ledger/takeUpNemIdUserId.js';
export {
  type ConflictPage,
  type UserIdConflict,
  userIdConflicts,
} from './ledger/userIdConflicts.js';
export { type UserIdFigure, userIdFigures } from './ledger/userIdFigures.js';
export { type Migration, migrate } from './migration/migrate.js';
export { type RolePasswords, roleUrls } from './migration/roleUrls.js';
export type { FoundMitId, TakenOver } from './mitId/mendMitIds.js';
export {
  endMitIdComparison,
  type MitIdPage,
  type RunningMitIdComparison,
  runningMitIdComparison,
  saveMitIdPage,
} from './mitId/mitIdComparison.js';
export { type AskedPerson, type KnownMitId, ourMitIds } from './mitId/ourMitIds.js';
export { type UnseenMitId, unseenMitIds } from './mitId/unseenMitIds.js';
export {
  type ComparedPage,
  endComparison,
  type FoundDifference,
  type RunningComparison,
  runningComparison,
  saveComparedPage,
} from './nemId/nemIdComparison.js';
export { type KnownNemId, ourNemIds } from './nemId/ourNemIds.js';
export { bankEventOf, type ShownBankEvent } from './netbank/bankEventOf.js';
export { dropOldSecrets } from './netbank/dropOldSecrets.js';
export { isPrivateAddress } from './netbank/isPrivateAddress.js';
export { type LogonsAwaited, logonsAwaited } from './netbank/logonsAwaited.js';
export { offerOpenings } from './netbank/offerOpenings.js';
export { type Replay, replayDelivery } from './netbank/replayDelivery.js';
export { rotateWebhookSecret, type WebhookRotation } from './netbank/rotateWebhookSecret.js';
export { setWebhook, type WebhookSetting } from './netbank/setWebhook.js';
export { type NoticesCounted, noticesCounted } from './notices/noticesCounted.js';
export { type SentAgain, sendNoticeAgain } from './notices/sendNoticeAgain.js';
export { type StuckNotice, type StuckQuery, stuckNotices } from './notices/stuckNotices.js';
export { type LeasedMessage, leaseOutbox, type OutboxLease } from './outbox/leaseOutbox.js';
export { mayOvertake } from './outbox/mayOvertake.js';
export {
  type PortHealthRecord,
  readPortHealth,
  type SendTally,
  savePortHealth,
} from './outbox/portHealth.js';
export { type PortName, portNames, speaksToBanks } from './outbox/portName.js';
export { type AddresseeSeen, type PortSeen, pausePort, portsSeen } from './outbox/portsSeen.js';
export { renewLease } from './outbox/renewLease.js';
export { retryDelayMs } from './outbox/retryDelayMs.js';
export {
  type SendResult,
  type Settled,
  type Settlement,
  settleOutbox,
} from './outbox/settleOutbox.js';
export { type BankPhone, setBankPhone } from './phones/setBankPhone.js';
export { type CounterPhone, setMunicipalityPhone } from './phones/setMunicipalityPhone.js';
export { addPolicyVersion, type PolicyChange } from './policy/addPolicyVersion.js';
export { currentPolicy } from './policy/currentPolicy.js';
export {
  type Announced,
  type Announcement,
  announceDelivery,
} from './population/delivery/announceDelivery.js';
export { closeDelivery } from './population/delivery/closeDelivery.js';
export {
  type DeliveryRefusal,
  type StoredDelivery,
  takesBytes,
} from './population/delivery/delivery.js';
export { answeredRows, findDelivery } from './population/delivery/findDelivery.js';
export { readReceipts } from './population/delivery/readReceipts.js';
export { type Stage, type StagedLine, stageLines } from './population/delivery/stageLines.js';
export { type Processing, processRoster } from './population/processRoster.js';
export { processWaitingRosters } from './population/processWaitingRosters.js';
export { type Receipt, type ReceiptCode, receipts } from './population/receipt.js';
export { isoInstant } from './population/rows/isoInstant.js';
export { rosterColumns } from './population/rows/rosterRow.js';
export { givePower, type NewPower } from './powers/givePower.js';
export { type KnownPower, powersGiven, powersOfHelper } from './powers/powersOfHelper.js';
export { revokePower } from './powers/revokePower.js';
export { asPrincipal, type PrincipalClient } from './principal/asPrincipal.js';
export {
  type DatabasePrincipal,
  type PrincipalRole,
  signedInRoles,
} from './principal/principal.js';
export { senderOf } from './principal/senderOf.js';
export { withPrincipal } from './principal/withPrincipal.js';
export { customerOfHandle, journeyOfHandle, linkCustomer } from './programme/bankLinks.js';
export { type CapacityClaim, claimCapacity, returnCapacity } from './programme/claimCapacity.js';
export { type Confirmation, confirmProposal } from './programme/confirmProposal.js';
export { createWave, type NewWave, type WaveCreation } from './programme/createWave.js';
export { type DeliveryFigure, deliveryFigures } from './programme/deliveryFigures.js';
export { dryRunDeadlineFloor } from './programme/dryRunDeadlineFloor.js';
export { type DryRun, dryRunRetirement, dryRunShape } from './programme/dryRunRetirement.js';
export { moveRetirement, type RetirementMove } from './programme/moveRetirement.js';
export { moveWave, type WaveMove } from './programme/moveWave.js';
export {
  type OverdueJourney,
  type OverduePage,
  overdueJourneys,
} from './programme/overdueJourneys.js';
export { type NewProposal, type ProposalKind, propose } from './programme/propose.js';
export { queuedRelease } from './programme/queuedRelease.js';
export { raiseDeadlineFloor } from './programme/raiseDeadlineFloor.js';
export { readAnswer } from './programme/readAnswer.js';
export {
  type ProgressDayRow,
  type ProgressDimension,
  type ProgressRow,
  readProgress,
  readProgressByDay,
  waveProgress,
} from './programme/readProgress.js';
export {
  type PageOfWave,
  type ReleasedMessage,
  releaseWavePage,
  type WavePage,
} from './programme/releaseWavePage.js';
export { type RetirementPage, retirementPage } from './programme/retirementPage.js';
export {
  isForAll,
  type RetirementContent,
  retirementContent,
} from './programme/retirementSelection.js';
export { type ExtensionCap, setExtensionCap } from './programme/setExtensionCap.js';
export {
  type UnconfirmedLogon,
  type UnconfirmedPage,
  unconfirmedLogons,
} from './programme/unconfirmedLogons.js';
export { type UnfinishedWork, unfinishedWork } from './programme/unfinishedWork.js';
export { type WaveSelection, waveSelection } from './programme/waveSelection.js';
export {
  type Withdrawal,
  type WithdrawalOutcome,
  withdrawProposal,
} from './programme/withdrawProposal.js';
export { foldProgress } from './progress/foldProgress.js';
export { recountProgress } from './progress/recountProgress.js';
export { addService, type NewService, type ServiceAddition } from './services/addService.js';
export { type ServiceChange, updateService } from './services/updateService.js';
export { createVault, type SealedCpr, type Vault } from './vault/vault.js';
export { parseVaultKeys, type VaultKeys, vaultKeysFrom } from './vault/vaultKeys.js';
