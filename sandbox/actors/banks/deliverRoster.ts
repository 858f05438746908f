import type { SandboxBank } from '../../banks.js';
import { rosterRow } from '../../population/rows.js';
import type { ActorContext } from '../actorContext.js';
import { csv, ndjson, type Uploads } from '../product/upload.js';
import { bankUploads } from './bankUploads.js';

/** This bank's systems write CSV. */
const csvBank = '2222';

function rosterOf({ reg, cvr }: SandboxBank, { people, seed }: ActorContext) {
  const rows = people.all.flatMap((citizen) =>
    citizen.banks
      .filter((agreement) => agreement.reg === reg)
      .map((agreement) => rosterRow(citizen, agreement)),
  );
  return {
    kind: 'ROSTER',
    deliveryId: `roster-${seed}-bank${reg}-n${people.all.length}`,
    cvr,
    format: reg === csvBank ? 'csv' : 'ndjson',
    count: rows.length,
    content: reg === csvBank ? csv(rows) : ndjson(rows),
  } as const;
}

/** Learns from the receipts which handle belongs to which customer. */
async function readHandles(reg: string, id: string, uploads: Uploads, context: ActorContext) {
  let after = 0;
  for (;;) {
    const rows = await context.errands.run('programme', 'roster receipts', () =>
      uploads.receipts(id, after),
    );
    for (const { handle, customerReference } of rows) {
      if (handle && customerReference)
        context.systems.netbanks.link(reg, customerReference, handle);
    }
    const last = rows.at(-1);
    if (!last || last.line <= after) return;
    after = last.line;
  }
}

/** Delivers the bank's customers; resolves when each row has its receipt. */
export async function deliverRoster(bank: SandboxBank, context: ActorContext): Promise<void> {
  const { errands } = context;
  const uploads = bankUploads(bank.reg, context);
  const roster = rosterOf(bank, context);
  if (roster.count === 0) return;
  const id = await errands.run('programme', 'roster', () => uploads.send(roster));
  await errands.run('programme', 'roster done', () => uploads.expectDone(id));
  await readHandles(bank.reg, id, uploads, context);
}
