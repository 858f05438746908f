import { checkUserId, type Instant } from '@overgang/domain';
import type { InboxRecord, LoadedStep, Vault } from '@overgang/prisma';
import { eventShape, type StepEvent } from './eventShape.js';

const choosesUserId: readonly string[] = ['chooseUserId', 'changeUserId', 'enrolAtCounter'];

/** all broken rules, with the citizen's own number at hand; it goes no further than this. */
function checkedUserId(
  payload: InboxRecord['payload'],
  { sealedCpr, journey }: LoadedStep,
  vault: Vault,
): object {
  const { asTyped } = payload;
  if (typeof asTyped !== 'string') return {};
  const ownCpr = sealedCpr === null ? undefined : vault.openCpr(sealedCpr, journey.citizenId);
  const check = checkUserId(asTyped, ownCpr);
  return check.ok
    ? { canonical: check.canonical, broken: [] }
    : { canonical: null, broken: check.broken };
}

/** The loaded message, or the time that has passed, as an event; null when its payload is not what its kind carries. */
export function eventOf(loaded: LoadedStep, at: Instant, vault: Vault): StepEvent | null {
  const { message } = loaded;
  if (message === null) return { type: 'wakeUp', at };
  const { kind, payload } = message;
  const checked = choosesUserId.includes(kind) ? checkedUserId(payload, loaded, vault) : {};
  const read = eventShape.safeParse({ ...payload, ...checked, type: kind, at });
  return read.success ? read.data : null;
}
