import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transitionDocument } from './transitionDocument.js';

test('the printed transition table is the one that runs (npm run documents)', () => {
  const printed = readFileSync(join(__dirname, '../../docs/transitions.md'), 'utf8');
  expect(printed).toBe(transitionDocument());
});
