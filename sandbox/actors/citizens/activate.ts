import { drawBetween } from '../../population/draw.js';
import { day } from '../../time/duration.js';
import { collect } from '../counter/collect.js';
import { laterDeed } from './afterwards/laterDeed.js';
import { inDays, type Outcome, type Step } from './outcome.js';
import { typeCode } from './typeCode.js';

/** Nothing waits at MitID: it is active already, or the order has not come, or the choice was reopened. */
const withoutOrder: Step = async (citizen, page, context): Promise<Outcome> => {
  const awaitsAnother = page.lastDeed === 'ADDED_MEANS' || page.lastDeed === 'LOST_DEVICE';
  if (!awaitsAnother && context.systems.mitId.status(citizen.cpr).active) {
    return { did: 'ENROLLED', next: laterDeed(citizen, page, context) };
  }
  const step = page.lastDeed === 'TRIED' ? 'act' : 'activate';
  return { did: 'TRIED', next: inDays(step, [0.5, 1.5], citizen, page, context) };
};

/** The citizen activates what was ordered; who waits for a device comes back when device and letter are there. */
export const activate: Step = async (citizen, page, context) => {
  const { mitId } = context.systems;
  const pending = mitId.pendingOf(citizen.cpr);
  if (!pending) return withoutOrder(citizen, page, context);
  const { readyAt, enrolmentId } = pending.order;
  if (context.system.clock.now() < readyAt) {
    const at = readyAt + drawBetween(0.1, 3, enrolmentId, 'opens the letter') * day;
    return { did: 'WAITS_FOR_DEVICE', next: { step: 'activate', at } };
  }
  if (pending.order.delivery === 'COLLECT') await collect(citizen, page, context, enrolmentId);
  const result = typeCode(mitId, citizen, enrolmentId);
  if (result.outcome === 'ACTIVE') {
    return { did: 'ENROLLED', next: laterDeed(citizen, page, context) };
  }
  return { did: 'TRIED', next: inDays('activate', [0.5, 2], citizen, page, context) };
};
