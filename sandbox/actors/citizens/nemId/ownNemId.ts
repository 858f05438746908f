import type { Holding } from '../../../nemId/holding/holding.js';
import type { LogOnMeans } from '../../../nemId/holding/holdingEntry.js';
import { activeApp, isCodeBlocked } from '../../../nemId/holding/keyApps.js';
import { codeOnToken, keyOn, ownAppCode, passwordInLetter } from '../../../nemId/holding/papers.js';
import type { Begun, Session } from '../../../nemId/logOns.js';
import type { Refusal } from '../../../nemId/refusals.js';
import type { Citizen } from '../../../population/citizen.js';
import type { ActorContext } from '../../actorContext.js';

export type NemIdUser = Pick<ActorContext, 'systems' | 'system'>;
type LogOn = Extract<Begun, { readonly ok: true }>['logOn'];
export type LogOnResult = { readonly session: Session } | { readonly code: Refusal };

/** What most people reach for: the app, else the token, else the card. */
const usualMeans = ({ apps, token }: Holding): LogOnMeans => {
  const app = activeApp(apps);
  if (app && !isCodeBlocked(app)) return 'KEY_APP';
  return token === 'ACTIVE' ? 'KEY_TOKEN' : 'KEY_CARD';
};

function answerTo({ id, by, asked }: LogOn, person: string): string {
  if (by === 'KEY_APP') return ownAppCode(person);
  if (by === 'KEY_TOKEN') return codeOnToken(person, id);
  return asked === null ? '' : keyOn(person, asked.card, asked.keyNumber);
}

/** A citizen logs on with what they have in their hands; without `by`, with what is at hand. */
export function logOnWith(
  { cpr }: Citizen,
  { systems, system }: NemIdUser,
  by?: LogOnMeans,
): LogOnResult {
  const { nemId, nemIdDoors } = systems;
  const holding = nemId.holdingOf(cpr);
  if (!holding) return { code: 'NO_NEMID' };
  const person = system.codes.conceal(cpr);
  const password = passwordInLetter(person, holding.password);
  const means = by ?? usualMeans(holding);
  const begun = nemIdDoors.logOns.begin({ userId: cpr, password, by: means });
  if (!begun.ok) return begun;
  const done = nemIdDoors.logOns.complete(begun.logOn.id, answerTo(begun.logOn, person));
  return done.ok ? { session: done.session } : done;
}

/** So often they type a password that they only think is theirs. */
export function mistypePassword({ cpr }: Citizen, { systems }: NemIdUser, times: number): void {
  for (let tries = 0; tries < times; tries += 1) {
    systems.nemIdDoors.logOns.begin({ userId: cpr, password: 'forglemt0', by: 'KEY_CARD' });
  }
}
