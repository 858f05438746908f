import type { Text } from './language.js';

export const shellTexts = {
  'app.name': { da: 'Overgang', en: 'Overgang' },
  'app.purpose': { da: 'Fra NemID til MitID', en: 'From NemID to MitID' },
  'app.skip': { da: 'Gå til indholdet', en: 'Skip to the content' },
  'app.language': { da: 'Sprog', en: 'Language' },
  'app.sections': { da: 'Afsnit på siden', en: 'Sections of the page' },
  'app.foot': {
    da: 'Tallene kommer fra forløbenes egne skridt og opdateres hvert andet sekund.',
    en: 'The figures come from the journeys’ own steps and are read every two seconds.',
  },
  phones: {
    da: 'MitID-support {mitId} · NemID-support {nemId}',
    en: 'MitID support {mitId} · NemID support {nemId}',
  },
  'role.MANAGER': { da: 'Programleder', en: 'Programme manager' },
  'role.AUDITOR': { da: 'Revisor', en: 'Auditor' },
  'role.SUPPORT': { da: 'Support', en: 'Support' },
  'role.CITIZEN': { da: 'Borger', en: 'Citizen' },
  'role.HELPER': { da: 'Hjælper', en: 'Helper' },
  'role.BANK': { da: 'Bank', en: 'Bank' },
  'role.BANK_EMPLOYEE': { da: 'Bankmedarbejder', en: 'Bank employee' },
  'role.CLERK': { da: 'Borgerservice', en: 'Borgerservice' },
  'instead.CITIZEN': {
    da: 'Om dit eget skifte får du besked i din netbank, i Digital Post eller med et brev.',
    en: 'Of your own move you are told in your netbank, in Digital Post or by letter.',
  },
  'instead.HELPER': {
    da: 'Det, din fuldmagt gælder, gør du dér, hvor borgeren selv gør det.',
    en: 'What your power covers you do where the citizen would do it.',
  },
  'instead.BANK_EMPLOYEE': {
    da: 'Kundernes skifte ser du i bankens eget system.',
    en: 'You see your customers’ move in the bank’s own system.',
  },
  'instead.CLERK': {
    da: 'Borgeren ved skranken betjener du i kommunens eget system.',
    en: 'You serve the citizen at the counter in the municipality’s own system.',
  },
  'role.other': { da: 'En anden rolle', en: 'Another role' },
  'signIn.title': { da: 'Log ind på Overgang', en: 'Sign in to Overgang' },
  'signIn.intro': {
    da: 'Følg et helt lands skifte fra NemID til MitID: hvor langt borgerne er nået, dag for dag, og hvad der sker som det næste.',
    en: 'Follow a whole country’s move from NemID to MitID: how far citizens have come, day by day, and what happens next.',
  },
  'signIn.who': {
    da: 'Siden er for programledere, revisorer og support.',
    en: 'This page is for programme managers, auditors and support.',
  },
  'signIn.button': { da: 'Log ind', en: 'Sign in' },
  'signIn.out': { da: 'Log ud', en: 'Sign out' },
  'signIn.other': { da: 'Log ind som en anden', en: 'Sign in as somebody else' },
  'signIn.expired': {
    da: 'Du har været logget ind for længe. Log ind igen for at se videre.',
    en: 'You have been signed in for too long. Sign in again to go on.',
  },
  'signIn.failed': {
    da: 'Login lykkedes ikke. Prøv igen.',
    en: 'Signing in did not work. Try again.',
  },
  'signIn.unavailable': {
    da: 'Login virker ikke lige nu. Siden prøver selv igen.',
    en: 'Signing in does not work just now. The page tries again by itself.',
  },
  'signIn.working': { da: 'Et øjeblik …', en: 'One moment …' },
  'signIn.wrongRole': {
    da: 'Din rolle har ikke adgang til denne side.',
    en: 'Your role has no access to this page.',
  },
  'live.live': { da: 'Live', en: 'Live' },
  'live.standing': { da: 'Programtiden står stille', en: 'Programme time stands still' },
  'live.away': { da: 'Ingen forbindelse', en: 'No connection' },
  'live.awayLong': {
    da: 'Der er ikke forbindelse lige nu. Tallene er fra kl. {time}. Siden fortsætter af sig selv.',
    en: 'There is no connection just now. The figures are from {time}. The page goes on by itself.',
  },
  'live.awayFirst': {
    da: 'Der er ikke forbindelse lige nu. Siden fortsætter af sig selv.',
    en: 'There is no connection just now. The page goes on by itself.',
  },
  'live.updated': { da: 'Opdateret kl. {time}', en: 'Updated at {time}' },
  'live.pace': {
    da: '{days} programdage i sekundet',
    en: '{days} programme days a second',
  },
  'live.paceOne': { da: 'Én programdag i sekundet', en: 'One programme day a second' },
  'live.wallClock': { da: 'Følger uret', en: 'On the wall clock' },
  loading: { da: 'Henter …', en: 'Loading …' },
  problem: { da: 'Det gik ikke: {message}', en: 'That did not work: {message}' },
} as const satisfies Record<string, Text>;
