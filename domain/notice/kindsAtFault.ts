import { noticeKinds } from './kind.js';
import { templateFaults } from './templateFaults.js';
import { noticeTexts } from './texts/noticeTexts.js';

/** The kinds whose templates may not go out, each with why; none is how it must be. */
export function kindsAtFault(): readonly string[] {
  return noticeKinds.flatMap((kind) =>
    templateFaults(noticeTexts[kind]).map((fault) => `${kind}: ${fault}`),
  );
}
