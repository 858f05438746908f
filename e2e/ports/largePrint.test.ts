import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultPolicy } from '@overgang/domain';
import { z } from 'zod';
import { noticePrinter } from '../../activities/ports/noticePrinter.js';
import { leased, noticePayload, openPortLab, type PortLab } from './portLab.js';

let lab: PortLab;
beforeAll(async () => {
  lab = await openPortLab();
});
afterAll(() => lab.end());

/** A letter to somebody who needs large print, or does not. */
async function letterTo(needsLargePrint: boolean) {
  const { journeyId, citizenId } = await lab.citizen();
  await lab.database.prisma.citizen.update({
    where: { id: citizenId },
    data: { needsLargePrint },
  });
  const payload = noticePayload(randomUUID());
  return leased({ port: 'LETTER', journeyId, kind: 'sendNotice', payload });
}

const item = z.looseObject({ type: z.string(), itemId: z.string() });

/** How the print house was asked to print each, in its own book. */
function printedAs(keys: readonly string[]) {
  const lines = readFileSync(`${lab.world.dataFolder}/printHouse.jsonl`, 'utf8').trim().split('\n');
  const items = lines.map((line) => item.parse(JSON.parse(line)));
  const accepted = items.filter(({ type }) => type === 'ACCEPTED');
  return keys.map((key) => accepted.find(({ itemId }) => itemId === key)?.largePrint);
}

test('the print house is asked for large print by both doors, for whoever needs it and nobody else (R-33)', async () => {
  const letters = [await letterTo(true), await letterTo(false)];
  for (const one of letters) await lab.ports.LETTER.send(one);
  const batch = [await letterTo(false), await letterTo(true)];
  await lab.ports.LETTER.bulk?.send(batch);
  expect(printedAs([...letters, ...batch].map(({ providerKey }) => providerKey))).toEqual([
    ...[true, false],
    ...[false, true],
  ]);
});

test('the document itself is another one, in Digital Post as in a letter (R-33)', async () => {
  const help = { hasNemId: true, bank: null, citizenServicePhone: null };
  const person = {
    ...{ name: 'Test Testesen', addressLines: [], country: 'DK', municipality: '0101', help },
    ...{ language: 'da' as const, needsLargePrint: false, cprDigits: () => null },
  };
  for (const hasWindow of [true, false]) {
    const print = noticePrinter({ readPolicy: async () => defaultPolicy, hasWindow });
    const message = await letterTo(true);
    const ordinary = await print(message, person);
    const large = await print(message, { ...person, needsLargePrint: true });
    expect(large.notice).toEqual(ordinary.notice);
    expect(large.pdf).not.toBe(ordinary.pdf);
  }
});
