import { ndjson, type ReceiptRow, Uploads } from '../../../sandbox/actors/product/upload.js';
import { sandboxBanks } from '../../../sandbox/banks.js';
import type { Caller, Callers } from './caller.js';
import { soon } from './soon.js';
import type { Processes } from './startProcesses.js';

type Kind = 'POPULATION' | 'CPR' | 'ROSTER';

let deliveries = 0;

/** One row, delivered as the registers and the banks deliver: its receipt. */
async function deliver(
  { apiUrl }: Processes,
  sender: Caller,
  kind: Kind,
  row: object,
  cvr?: string,
): Promise<ReceiptRow> {
  const uploads = new Uploads(apiUrl, sender.token);
  deliveries += 1;
  const id = await uploads.send({
    ...{ kind, deliveryId: `${kind}-${deliveries}`, format: 'ndjson', count: 1 },
    content: ndjson([row]),
    ...(cvr === undefined ? {} : { cvr }),
  });
  await soon(() => uploads.expectDone(id));
  const [receipt] = await uploads.receipts(id, 0);
  if (receipt?.receipt !== 'ACCEPTED') throw new Error(`a row was answered ${receipt?.receipt}`);
  return receipt;
}

/** Those who say who there is: the NemID operator, the CPR office, and the banks of their customers. */
export function openRegisters(places: Processes, callers: Callers) {
  const operator = callers('nemid-operator', { role: 'OPERATOR' });
  return {
    /** By the operator of NemID. */
    person: (row: object) => deliver(places, operator, 'POPULATION', row),

    /** By the CPR office. */
    cprEvent: (row: object) => deliver(places, operator, 'CPR', row),

    /** A bank says that somebody is its customer; answers its handle of them. */
    async customer(reg: string, cpr: string, customerReference: string): Promise<string> {
      const bank = sandboxBanks.find((one) => one.reg === reg);
      const sender = callers(`bank-${reg}`, { role: 'BANK', bank: reg });
      const row = { cpr, customerReference, operation: 'ADD', access: 'NETBANK' };
      const { handle } = await deliver(places, sender, 'ROSTER', row, bank?.cvr);
      if (!handle) throw new Error('a customer was taken in without a handle');
      return handle;
    },
  };
}
