import type { Language } from '../calendar/language.js';

/** Why a proposal leaves a journey out: stable codes, and how they read. */
const leftOutTexts = {
  INELIGIBLE: { da: 'Kan ikke få MitID endnu.', en: 'Cannot have MitID yet.' },
  DECEASED: { da: 'Død.', en: 'Deceased.' },
  NO_NEMID: { da: 'Har ikke noget NemID.', en: 'Has no NemID.' },
  ALREADY_TOLD: {
    da: 'Har allerede fået besked om, at NemID ophører.',
    en: 'Has already been told that NemID ends.',
  },
  NOT_ENROLLED: { da: 'Har ikke MitID endnu.', en: 'Does not have MitID yet.' },
  DECLINED: { da: 'Har takket nej til MitID.', en: 'Has declined MitID.' },
  REFUSED: { da: 'Afvist af borgerservice.', en: 'Refused by borgerservice.' },
  OVERDUE: {
    da: 'Har overskredet fristen uden at få MitID.',
    en: 'Has passed the deadline without getting MitID.',
  },
  ENDS_WITHOUT_FORCE: {
    da: 'NemID kan ophøre på almindelig vis.',
    en: 'NemID can end in the ordinary way.',
  },
  MITID_NOT_ACTIVE: { da: 'MitID er ikke aktivt.', en: 'MitID is not active.' },
  NETBANK_NOT_READY: {
    da: 'En af borgerens banker tager ikke imod MitID endnu.',
    en: 'One of the citizen’s banks does not accept MitID yet.',
  },
  PUBLIC_SERVICE_NOT_READY: {
    da: 'En offentlig tjeneste tager ikke imod MitID endnu.',
    en: 'A public service does not accept MitID yet.',
  },
  PRIVATE_PROVIDER_NOT_READY: {
    da: 'En privat udbyder tager ikke imod MitID endnu.',
    en: 'A private provider does not accept MitID yet.',
  },
  STAGE_BEGUN: { da: 'Trinet er allerede begyndt.', en: 'The stage has begun already.' },
  STAGE_SKIPPED: {
    da: 'Et trin før dette er ikke begyndt.',
    en: 'A stage before this one has not begun.',
  },
  DEADLINE_LATER: { da: 'Har allerede en senere frist.', en: 'Has a later deadline already.' },
} as const satisfies Record<string, Record<Language, string>>;

type LeftOutReason = keyof typeof leftOutTexts;

const isKnown = (reason: string): reason is LeftOutReason => Object.hasOwn(leftOutTexts, reason);

/** The reason as a sentence; the code itself where a newer version left it. */
export function leftOutText(reason: string, language: Language): string {
  return isKnown(reason) ? leftOutTexts[reason][language] : reason;
}
