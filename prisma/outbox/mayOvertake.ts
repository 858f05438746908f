/**
 * Whether a message to an addressee may go before an earlier one about the same journey that is to be tried again. R-09: nobody
 * stays locked out behind what their bank does not take, so an order to open the log-on waits for orders to close it only.
 */
export const mayOvertake = (kind: string, earlierKind: string): boolean =>
  kind === 'openLogon' && earlierKind !== 'closeLogon';
