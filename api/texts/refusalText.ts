import type { Language } from '@overgang/domain';
import { refusalTexts, type TextCode } from './refusalTexts.js';

/** The API's own text for a code, in the caller's language. */
export function refusalText(code: TextCode, language: Language): string {
  return refusalTexts[code][language];
}
