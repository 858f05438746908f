import type { Holding } from './holding.js';
import type { HoldingEntry, HoldingType } from './holdingEntry.js';
import { changedApp, type KeyApp, withApp } from './keyApps.js';
import { keyUsed, nextCardNumber, withCard } from './keyCards.js';
import { afterRightPassword, afterWrongPassword, newPassword } from './password.js';

type EntryOf<T extends HoldingType> = Extract<HoldingEntry, { type: T }>;
type After<T extends HoldingType> = (holding: Holding, entry: EntryOf<T>) => Partial<Holding>;

const withAppPatch = (
  { apps }: Holding,
  device: string,
  patch: (app: KeyApp | undefined) => Partial<KeyApp>,
): Partial<Holding> => ({
  apps: changedApp(apps, device, patch(apps.find((app) => app.device === device))),
});

const cardSent: After<'CARD_SENT'> = ({ cards, print }, entry) => {
  const number = entry.card ?? nextCardNumber(cards);
  const state = entry.arrivesAt === undefined ? 'IN_USE' : 'ON_ITS_WAY';
  return { cards: [...cards, { number, print: entry.print ?? print, state, keysUsed: 0 }] };
};

const loggedOn: After<'LOGGED_ON'> = ({ password, cards, apps }, { card, device }) => ({
  password: afterRightPassword(password),
  cards: card === undefined ? cards : keyUsed(cards, card),
  apps: device === undefined ? apps : changedApp(apps, device, { wrongCodes: 0 }),
});

const begun: After<'APP_BEGUN'> = ({ apps }, { at, device, logOn }) => {
  const app = { device, begunAt: Date.parse(at), begunBy: logOn, code: null, wrongCodes: 0 };
  return { apps: withApp(apps, { ...app, state: 'ACTIVATING' }) };
};

/** What each line of the book changes. */
const after: { readonly [T in HoldingType]: After<T> } = {
  LOGGED_ON: loggedOn,
  WRONG_PASSWORD: ({ password }, { at }) => ({
    password: afterWrongPassword(password, Date.parse(at)),
  }),
  CARD_SENT: cardSent,
  CARD_ARRIVED: ({ cards }, { card }) => ({ cards: withCard(cards, card, { state: 'IN_USE' }) }),
  CARD_BLOCKED: ({ cards }, { card }) => ({ cards: withCard(cards, card, { state: 'BLOCKED' }) }),
  THRESHOLD_SET: (_holding, { threshold }) => ({ threshold }),
  KEY_READ_ALOUD: () => ({}),
  PASSWORD_ORDERED: ({ password }, { number }) => ({ password: { ...password, ordered: number } }),
  PASSWORD_ARRIVED: ({ password }, { number }) => ({
    password: newPassword(password.kind, number),
  }),
  PASSWORD_CHANGED: ({ password }, { kind, fingerprint }) => ({
    password: { ...newPassword(kind, password.number), chosen: fingerprint },
  }),
  TOKEN_ISSUED: () => ({ token: 'ACTIVE' }),
  TOKEN_BLOCKED: () => ({ token: 'BLOCKED' }),
  TOKEN_UNBLOCKED: () => ({ token: 'ACTIVE' }),
  APP_BEGUN: begun,
  APP_ACTIVATED: (holding, { device, code }) =>
    withAppPatch(holding, device, () => ({ state: 'ACTIVE', code })),
  APP_BLOCKED: (holding, { device }) => withAppPatch(holding, device, () => ({ state: 'BLOCKED' })),
  WRONG_APP_CODE: (holding, { device }) =>
    withAppPatch(holding, device, (app) => ({ wrongCodes: (app?.wrongCodes ?? 0) + 1 })),
  APP_CODE_SET: (holding, { device, code }) =>
    withAppPatch(holding, device, () => ({ code, wrongCodes: 0 })),
  BLOCKED: () => ({ isBlocked: true }),
  UNBLOCKED: () => ({ isBlocked: false }),
  DELETED: () => ({ isDeleted: true }),
};

/** A NemID after one line of the book. */
export function holdingAfter<T extends HoldingType>(
  holding: Holding,
  entry: EntryOf<T> & { readonly type: T },
): Holding {
  return { ...holding, ...after[entry.type](holding, entry) };
}
