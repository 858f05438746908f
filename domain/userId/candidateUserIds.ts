import type { Cpr } from '../cpr/cpr.js';
import { type CanonicalUserId, canonicalForm } from './canonicalForm.js';
import { checkUserId } from './checkUserId.js';
import { suggestionWords } from './suggestionWords.js';

/** A number in [0, 1), evenly spread; handed in, so that the same numbers make the same candidates. */
export type Random = () => number;

const stemLength = 20;
const maxTries = 200;

/** Two words or one and three digits: too little to be a date or a CPR number, whatever stands beside. */
const shapes: readonly ((stem: string, word: string, digits: string) => string)[] = [
  (stem, word, digits) => `${stem}-${word}${digits}`,
  (stem, word, digits) => `${word}.${stem}${digits}`,
  (stem, word, digits) => `${stem}${digits}${word}`,
  (stem, word, digits) => `${word}${digits}-${stem}`,
];

function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('random must be at least 0 and below 1');
  return picked;
}

/** The letters of the wanted id, é as e; its digits are left out, since a birthday or a CPR number may be among them. */
function stemOf(wanted: string): string {
  const letters = [...canonicalForm(wanted)].map((letter) =>
    /[æøå]/.test(letter) ? letter : letter.normalize('NFD').charAt(0),
  );
  return letters
    .filter((letter) => /[a-zæøå]/.test(letter))
    .slice(0, stemLength)
    .join('');
}

/**
 * R-19: different ids near the wanted one, each keeping R-13 to R-16, until enough are taken or tries run out. They come
 * from the citizen's own wish and from chance alone, so none of them tells anything about others' ids (R-17).
 */
export function* candidateUserIds(
  wanted: string,
  random: Random,
  ownCpr?: Cpr | string,
): Generator<CanonicalUserId, void> {
  const stem = stemOf(wanted);
  const seen = new Set<CanonicalUserId>();
  for (let tries = 0; tries < maxTries; tries += 1) {
    const digits = String(100 + Math.floor(random() * 900));
    const ownStem = stem.length > 1 ? stem : pick(suggestionWords, random);
    const candidate = pick(shapes, random)(ownStem, pick(suggestionWords, random), digits);
    const check = checkUserId(candidate, ownCpr);
    if (!check.ok || seen.has(check.canonical)) continue;
    seen.add(check.canonical);
    yield check.canonical;
  }
}
