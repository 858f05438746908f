import { randomUUID } from 'node:crypto';
import type { StepParts, WritingContext } from '../stepParts.js';

/** the bank is asked to close or open its NemID log-on. A contrary wish that was not yet sent is withdrawn. */
export function switchLogon(
  kind: 'closeLogon' | 'openLogon',
  bank: string,
  { at, version }: WritingContext,
): StepParts {
  return {
    outbox: [
      {
        port: 'NETBANK',
        kind,
        naturalKey: `${kind}/${bank}/${version}`,
        providerKey: randomUUID(),
        bankReg: bank,
        payload: {},
        notBefore: at,
      },
    ],
    withdraw: [{ kind: kind === 'closeLogon' ? 'openLogon' : 'closeLogon', bankReg: bank }],
  };
}
