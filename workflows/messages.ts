/** Where each kind of work is done. */
export const taskQueues = {
  journeys: 'journeys',
  dispatch: 'dispatch',
  programme: 'programme',
} as const;

/** Asked by somebody who waits for the answer: workflow updates. The same list as the domain's, and a test says so. */
export const askedMessages = [
  'chooseUserId',
  'chooseAuthenticator',
  'reportDeviceLost',
  'changeUserId',
  'remindOfUserId',
  'bookAppointment',
  'moveAppointment',
  'cancelAppointment',
  'papersSeen',
  'idUpdateNeeded',
  'logonSwitched',
  'enrolAtCounter',
  'handOutDevice',
  'refuseAtCounter',
  'markAppointment',
  'decline',
  'resume',
  'extendDeadline',
  'resendNotice',
  'rollBackRetirement',
] as const;

/** Told by the outside or the programme, with nobody waiting: workflow signals. */
export const toldMessages = [
  'released',
  'noticeReceived',
  'noticeUndeliverable',
  'userIdRefused',
  'userIdChanged',
  'userIdChangeRefused',
  'deviceDispatched',
  'deviceArrived',
  'activationLetterSent',
  'orderNotPossible',
  'activated',
  'authenticatorAdded',
  'authenticatorEnded',
  'appointmentBooked',
  'appointmentEnded',
  'idScanFailed',
  'idUpdated',
  'nemIdIssued',
  'nemIdHindered',
  'nemIdUnblocked',
  'nemIdDeleted',
  'refusedByCitizenService',
  'personChanged',
  'nemIdStageBegun',
  'retireNemId',
  'retirementReturned',
  'nemIdPartOff',
  'nemIdRetired',
  'wakeUp',
] as const;

/** The names of the workflows, for those who start them without loading them. */
export const workflowNames = {
  citizenJourney: 'citizenJourney',
  waveRelease: 'waveRelease',
  retirement: 'retirement',
  dispatcher: 'dispatcher',
  collector: 'collector',
  sweeper: 'sweeper',
  housekeeping: 'housekeeping',
} as const;

/** Signals of the paged workflows (waves and retirements). */
export const pagingSignals = { pause: 'pause', resume: 'resume' } as const;

export const journeyWorkflowId = (journeyId: string): string => `journey/${journeyId}`;
export const waveWorkflowId = (waveId: string): string => `wave/${waveId}`;
export const retirementWorkflowId = (proposalId: string): string => `retirement/${proposalId}`;
export const dispatcherWorkflowId = (port: string): string => `dispatcher/${port}`;
export const collectorWorkflowId = (feed: string): string => `collector/${feed}`;
export const sweeperWorkflowId = 'sweeper';

/** A job of housekeeping runs once a programme day: its id says which. */
export const housekeepingWorkflowId = (job: string, programmeDay: string): string =>
  `housekeeping/${job}/${programmeDay}`;

/**
 * How to start a journey's workflow, or reach the running one: for signal-with-start and update-with-start. A journey that
 * rested may run again. A short `taskTimeoutMs` brings a killed worker's tasks back sooner, for when programme time runs fast.
 */
export const journeyStart = (journeyId: string, taskTimeoutMs = 10_000) => ({
  workflowId: journeyWorkflowId(journeyId),
  taskQueue: taskQueues.journeys,
  args: [journeyId],
  workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
  workflowTaskTimeout: taskTimeoutMs,
});
