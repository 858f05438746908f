import { refusals as citizenService } from '../citizenService/refusals.js';
import { refusals as mitId } from '../mitId/refusals.js';
import { refusals as nemId } from '../nemId/refusals.js';
import { groundRefusals } from './groundRefusals.js';
import type { RefusalText } from './refusalTable.js';

const tables: Readonly<Record<string, Readonly<Record<string, RefusalText>>>> = {
  'every system': groundRefusals,
  MitID: mitId,
  NemID: nemId,
  borgerservice: citizenService,
};
const all = Object.entries(tables).flatMap(([system, table]) =>
  Object.entries(table).map(([code, text]) => [system, code, text] as const),
);

test.each(all)(
  '%s says %s in Danish and in English, as a whole sentence',
  (_system, _code, text) => {
    expect(text.da).toMatch(/^\p{Lu}.+\.$/u);
    expect(text.en).toMatch(/^\p{Lu}.+\.$/u);
    expect(text.da).not.toBe(text.en);
  },
);
