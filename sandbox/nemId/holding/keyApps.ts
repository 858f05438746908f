import { hour } from '../../time/duration.js';

/** */
const mostApps = 3;
/** between the two log-ons of an activation. */
const activationWaitMs = hour;
const mostWrongCodes = 3;

export interface KeyApp {
  readonly device: string;
  readonly state: 'ACTIVATING' | 'ACTIVE' | 'BLOCKED';
  /** epoch ms */
  readonly begunAt: number;
  /** The log-on with a card key that began it. */
  readonly begunBy: string;
  /** A fingerprint of its four digits. */
  readonly code: string | null;
  readonly wrongCodes: number;
}

type Apps = readonly KeyApp[];

export type AppRefusal =
  | 'NEEDS_KEY_CARD'
  | 'TOO_MANY_APPS'
  | 'ACTIVATION_UNDER_WAY'
  | 'DEVICE_IN_USE'
  | 'UNKNOWN_DEVICE'
  | 'WAIT_ONE_HOUR'
  | 'NEEDS_SECOND_KEY'
  | 'CODE_NOT_FOUR_DIGITS';

const active = (apps: Apps): Apps => apps.filter(({ state }) => state === 'ACTIVE');

export const activeApp = (apps: Apps, device?: string): KeyApp | undefined =>
  active(apps).find((app) => device === undefined || app.device === device);

/** Three wrong codes: its owner must set another one, with user-id, password and a card key. */
export const isCodeBlocked = ({ wrongCodes }: KeyApp): boolean => wrongCodes >= mostWrongCodes;

const isFourDigits = (code: string): boolean => /^\d{4}$/.test(code);

/** what an activation on that device may not begin for; one that was broken off may begin again. */
export function beginRefusal(apps: Apps, device: string, byCard: boolean): AppRefusal | null {
  if (!byCard) return 'NEEDS_KEY_CARD';
  if (activeApp(apps, device)) return 'DEVICE_IN_USE';
  if (active(apps).length >= mostApps) return 'TOO_MANY_APPS';
  const other = apps.find(({ state }) => state === 'ACTIVATING');
  return other && other.device !== device ? 'ACTIVATION_UNDER_WAY' : null;
}

export interface SecondStep {
  readonly device: string;
  readonly code: string;
  /** the log-on that it comes with */
  readonly logOn: string;
  readonly byCard: boolean;
  readonly now: number;
}

/** the second log-on comes after an hour, with another key, and four digits are chosen. */
export function finishRefusal(apps: Apps, step: SecondStep): AppRefusal | null {
  const begun = apps.find(({ device, state }) => device === step.device && state === 'ACTIVATING');
  if (!begun) return 'UNKNOWN_DEVICE';
  if (!step.byCard) return 'NEEDS_KEY_CARD';
  if (step.now < begun.begunAt + activationWaitMs) return 'WAIT_ONE_HOUR';
  if (step.logOn === begun.begunBy) return 'NEEDS_SECOND_KEY';
  return isFourDigits(step.code) ? null : 'CODE_NOT_FOUR_DIGITS';
}

/** a forgotten code is set anew with user-id, password and a card key. */
export function newCodeRefusal(
  apps: Apps,
  device: string,
  code: string,
  byCard: boolean,
): AppRefusal | null {
  if (!activeApp(apps, device)) return 'UNKNOWN_DEVICE';
  if (!byCard) return 'NEEDS_KEY_CARD';
  return isFourDigits(code) ? null : 'CODE_NOT_FOUR_DIGITS';
}

export const withApp = (apps: Apps, app: KeyApp): Apps => [
  ...apps.filter(({ device }) => device !== app.device),
  app,
];

export const changedApp = (apps: Apps, device: string, patch: Partial<KeyApp>): Apps =>
  apps.map((app) => (app.device === device ? { ...app, ...patch } : app));
