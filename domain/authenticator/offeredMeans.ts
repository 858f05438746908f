import type { PersonFacts } from '../person/facts.js';
import { authenticatorMeans, type Means } from './means.js';

/** all may be chosen by everybody; with a sight need the audio code reader is offered first. */
export function offeredMeans({
  needsLargePrint,
}: Pick<PersonFacts, 'needsLargePrint'>): readonly Means[] {
  if (!needsLargePrint) return authenticatorMeans;
  const others = authenticatorMeans.filter((means) => means !== 'AUDIO_CODE_READER');
  return ['AUDIO_CODE_READER', ...others];
}
