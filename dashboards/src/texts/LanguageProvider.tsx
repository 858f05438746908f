import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { formatsFor } from './formats.js';
import { firstLanguage, keepLanguage } from './language.js';
import { hasText, textOf } from './texts.js';
import { TextsContext } from './useTexts.js';

/** Gives everything below it the texts of the chosen language, and says that language to the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = textOf('app.name', language);
    keepLanguage(language);
  }, [language]);
  const texts = useMemo(
    () => ({
      language,
      setLanguage,
      t: (key: Parameters<typeof textOf>[0], values = {}) => textOf(key, language, values),
      named: (prefix: string, name: string) => {
        const key = `${prefix}.${name}`;
        return hasText(key) ? textOf(key, language) : name;
      },
      formats: formatsFor(language),
    }),
    [language],
  );
  return <TextsContext value={texts}>{children}</TextsContext>;
}
