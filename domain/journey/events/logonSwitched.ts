import { clockToleranceMs } from '../../calendar/clockToleranceMs.js';
import { instant } from '../../calendar/instant.js';
import { type LogonOrder, logonOrderOf } from '../logonOrders.js';
import type { RefusalCode } from '../refusal.js';
import { type AnyRow, type Guard, row } from '../row.js';
import { journeyStates } from '../state.js';
import { type Action, remember, type Step } from '../step.js';

const on = 'logonSwitched';

/** The order that the bank answers, or would. */
const orderOf = ({ journey, event }: Step<typeof on>): LogonOrder | null =>
  logonOrderOf(journey, event.bank);

const notAsked: Guard<typeof on> = {
  name: 'the bank was asked nothing',
  holds: (step) => orderOf(step) === null,
};

const isOvertaken: Guard<typeof on> = {
  name: 'the bank was last asked the contrary',
  holds: (step) => orderOf(step)?.word !== step.event.word,
};

const isConfirmed: Guard<typeof on> = {
  name: 'confirmed already',
  holds: (step) => orderOf(step)?.switchedAt != null,
};

const isInFuture: Guard<typeof on> = {
  name: 'it is yet to happen',
  holds: ({ event }) => event.happenedAt > event.at + clockToleranceMs,
};

const isTooEarly: Guard<typeof on> = {
  name: 'it was before the bank was asked',
  holds: (step) =>
    step.event.happenedAt < (orderOf(step)?.askedAt ?? step.event.at) - clockToleranceMs,
};

/** Within what clocks may differ, it was neither before the order nor is it to come. */
const noteSwitch: Action<typeof on> = {
  name: 'note that the bank has done it',
  run: (step) => {
    const { logonOrders = [] } = step.journey;
    const { bank, happenedAt, at } = step.event;
    return remember(step, {
      logonOrders: logonOrders.map((order) => {
        if (order.bank !== bank) return order;
        const switchedAt = instant(Math.min(Math.max(happenedAt, order.askedAt), at));
        return { ...order, switchedAt };
      }),
    });
  },
};

const refuse = (when: Guard<typeof on>, code: RefusalCode): AnyRow =>
  row({ on, from: journeyStates, when, to: null, does: [], refuse: code, rules: ['R-09'] });

/** a bank confirms that it has closed or opened its NemID log-on, whatever has come of the journey since. */
export const logonSwitched: readonly AnyRow[] = [
  refuse(notAsked, 'LOGON_NOT_ASKED'),
  refuse(isOvertaken, 'LOGON_OVERTAKEN'),
  row({ on, from: journeyStates, when: isConfirmed, to: null, does: [], rules: ['R-09'] }),
  refuse(isInFuture, 'SWITCHED_IN_FUTURE'),
  refuse(isTooEarly, 'SWITCHED_BEFORE_ASKED'),
  row({ on, from: journeyStates, to: null, does: [noteSwitch], rules: ['R-09'] }),
];
