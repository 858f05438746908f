import type { Dimension } from '../api/documents/progressBy.js';
import { type Texts, useTexts } from '../texts/useTexts.js';
import { municipalityNames } from './municipalityNames.js';

const isNobody = (value: string): boolean => value === '' || value === 'NONE';

function ageName(band: string, { t }: Texts): string {
  if (band === 'under 13') return t('value.under13');
  return band === '75 and over' ? t('value.75') : band.replace('-', '–');
}

function valueName(by: Dimension, value: string, texts: Texts): string {
  const { t, named } = texts;
  switch (by) {
    case 'BANK':
      return isNobody(value) ? t('value.noBank') : t('value.bank', { reg: value });
    case 'MUNICIPALITY':
      return municipalityNames[value] ?? t('value.municipality', { code: value });
    case 'AGE_BAND':
      return ageName(value, texts);
    case 'MEANS':
      return named('means', value);
    case 'WAVE':
      return t('value.noWave');
  }
}

/** What a dimension's values are called, where they have no name of their own. */
export function useValueName(by: Dimension): (value: string) => string {
  const texts = useTexts();
  return (value) => valueName(by, value, texts);
}
