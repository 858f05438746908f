/** What approves an online payment with a card. */
export type PaymentApproval = 'KEY_CARD' | 'KEY_APP' | 'KEY_TOKEN' | 'SMS';

const keyCardEndsAt = Date.parse('2020-12-31T23:00:00Z');

/** since 1 January 2021 (Danish time) a printed key approves no card payment; app, token, or SMS and password do. */
export function paymentRefusal(by: PaymentApproval, atMs: number): 'PAYMENT_NEEDS_MORE' | null {
  return by === 'KEY_CARD' && atMs >= keyCardEndsAt ? 'PAYMENT_NEEDS_MORE' : null;
}
