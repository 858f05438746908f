// @ts-check
import { writeFileSync } from 'node:fs';
import { transitionDocument } from '@overgang/domain';

/** Documents that are printed from the code; tests hold them to it. */
const documents = { 'docs/transitions.md': transitionDocument };

for (const [path, print] of Object.entries(documents)) {
  writeFileSync(new URL(`../${path}`, import.meta.url), print());
  console.log(path);
}
