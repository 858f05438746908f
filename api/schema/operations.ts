import { type Role, roles } from '../signIn/role.js';

/** Who may do what: the one place that says it. A test proves that every operation of the schema stands here. */
export const operations = {
  me: roles,
  programme: roles,

  customers: ['BANK', 'BANK_EMPLOYEE'],
  notice: ['BANK'],
  bankEvents: ['BANK'],
  inviteCitizen: ['BANK', 'BANK_EMPLOYEE'],
  reportNoticeShown: ['BANK'],
  setWebhook: ['BANK'],
  rotateWebhookSecret: ['BANK'],
  replayDelivery: ['BANK', 'BANK_EMPLOYEE', 'SUPPORT'],
  reportIdUpdateNeeded: ['BANK', 'BANK_EMPLOYEE'],
  reportLogonSwitched: ['BANK'],
  extendDeadline: ['BANK', 'BANK_EMPLOYEE', 'SUPPORT'],

  myJourney: ['CITIZEN', 'HELPER'],
  myAccessLog: ['CITIZEN'],
  chooseUserId: ['CITIZEN'],
  chooseAuthenticator: ['CITIZEN', 'HELPER'],
  reportLostDevice: ['CITIZEN', 'HELPER'],
  changeUserId: ['CITIZEN'],
  remindMeOfUserId: ['CITIZEN'],
  bookAppointment: ['CITIZEN', 'HELPER'],
  moveAppointment: ['CITIZEN', 'HELPER'],
  cancelAppointment: ['CITIZEN', 'HELPER'],
  decline: ['CITIZEN', 'HELPER'],
  resume: ['CITIZEN', 'HELPER'],

  powers: ['CITIZEN', 'HELPER'],
  givePower: ['CITIZEN'],
  revokePower: ['CITIZEN'],
  recordPower: ['CLERK'],

  beginVisit: ['CLERK'],
  takeInCitizen: ['CLERK'],
  confirmPapers: ['CLERK'],
  enrolAtCounter: ['CLERK'],
  handOutDevice: ['CLERK'],
  refuseAtCounter: ['CLERK'],
  markAppointment: ['CLERK'],

  findCitizen: ['SUPPORT'],
  journey: ['SUPPORT', 'MANAGER', 'AUDITOR'],
  overdue: ['SUPPORT', 'MANAGER'],
  unconfirmedLogons: ['SUPPORT', 'MANAGER'],
  resendNotice: ['SUPPORT'],
  blockDevice: ['SUPPORT'],
  remindOfUserId: ['SUPPORT'],
  userIdProbes: ['SUPPORT', 'MANAGER', 'AUDITOR'],
  userIdConflicts: ['SUPPORT', 'MANAGER', 'AUDITOR'],

  progress: ['MANAGER', 'AUDITOR'],
  progressByDay: ['MANAGER', 'AUDITOR'],
  deliveryFigures: ['MANAGER', 'AUDITOR'],
  userIdFigures: ['MANAGER', 'AUDITOR'],
  ports: ['SUPPORT', 'MANAGER', 'AUDITOR'],
  reconciliations: ['MANAGER', 'AUDITOR'],
  pausePort: ['MANAGER'],
  resumePort: ['MANAGER'],
  waves: ['MANAGER', 'AUDITOR'],
  createWave: ['MANAGER'],
  releaseWave: ['MANAGER'],
  pauseWave: ['MANAGER'],
  resumeWave: ['MANAGER'],
  services: ['SUPPORT', 'MANAGER', 'AUDITOR'],
  addService: ['MANAGER'],
  updateService: ['MANAGER'],
  municipalities: ['SUPPORT', 'MANAGER', 'AUDITOR'],
  setMunicipalityPhone: ['MANAGER'],
  setBankPhone: ['MANAGER'],
  setExtensionCap: ['MANAGER'],
  nemIdComparisons: ['MANAGER', 'AUDITOR'],
  proposals: ['MANAGER', 'AUDITOR'],
  proposeRetirement: ['MANAGER'],
  proposeDeadlineFloor: ['MANAGER'],
  confirmProposal: ['MANAGER'],
  withdrawProposal: ['MANAGER'],
  pauseRetirement: ['MANAGER'],
  resumeRetirement: ['MANAGER'],
  rollBackRetirement: ['MANAGER'],
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof operations;

/** Whether the role may do the operation. */
export function mayDo(role: Role, operation: Operation): boolean {
  const allowed: readonly Role[] = operations[operation];
  return allowed.includes(role);
}
