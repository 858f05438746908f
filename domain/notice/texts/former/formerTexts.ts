import type { NoticeKind } from '../../kind.js';
import type { LineKind } from '../../netbank/lineKinds.js';
import type { NoticeTexts } from '../../textsOf.js';
import { closingForAll } from './closingForAll.js';
import { counterNotYet } from './counterNotYet.js';
import { datesWhereKnown } from './datesWhereKnown.js';
import { logonMayClose } from './logonMayClose.js';
import { mitIdSupportApart } from './mitIdSupportApart.js';
import { nemIdEndsWithMitId } from './nemIdEndsWithMitId.js';
import { netbankForAll } from './netbankForAll.js';
import { promisedTooMuch } from './promisedTooMuch.js';

interface FormerTexts {
  readonly kind: NoticeKind;
  /** the last version that said it so */
  readonly until: number;
  readonly texts: NoticeTexts;
  /** what each sentence was, where that is not as many as today's */
  readonly lines?: readonly LineKind[];
}

/** What kinds said before their words were changed, oldest first: notices pinned then still say it. */
export const formerTexts: readonly FormerTexts[] = [
  ...datesWhereKnown,
  ...nemIdEndsWithMitId,
  ...mitIdSupportApart,
  ...promisedTooMuch,
  ...netbankForAll,
  ...logonMayClose,
  ...counterNotYet,
  ...closingForAll,
];
