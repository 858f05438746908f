import { sandboxBanks } from '../banks.js';
import type { BankAgreement } from './citizen.js';
import { drawShare, drawWhole, isDrawn } from './draw.js';
import { accessShares, bankCountShares, seldomLogOnShare } from './shares.js';

const logOnEveryDays = (label: string): number =>
  isDrawn(seldomLogOnShare, label, 'seldom')
    ? drawWhole(20, 40, label, 'every')
    : drawWhole(1, 7, label, 'every');

/** Up to two banks, each with its own key for the customer. */
export function bankAgreementsOf(number: number, label: string): BankAgreement[] {
  const first = drawWhole(0, sandboxBanks.length - 1, label, 'bank');
  const order = [...sandboxBanks.slice(first), ...sandboxBanks.slice(0, first)];
  const count = Number(drawShare(bankCountShares, label, 'bank count'));
  return order.slice(0, count).map(({ reg }) => ({
    reg,
    access: drawShare(accessShares, label, reg, 'access'),
    customerReference: `K-${reg}-${String(number).padStart(7, '0')}`,
    logOnEveryDays: logOnEveryDays(`${label} ${reg}`),
  }));
}
