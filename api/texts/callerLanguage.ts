import type { Language } from '@overgang/domain';

/** The language of the answer's texts from an `Accept-Language` header: the first of Danish and English in it, else Danish. */
export function callerLanguage(header: string | undefined): Language {
  const named = (header ?? '').toLowerCase().match(/(?:^|[,\s])(da|en)(?=$|[-,;\s])/);
  return named?.[1] === 'en' ? 'en' : 'da';
}
