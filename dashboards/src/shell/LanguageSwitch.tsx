import { languages } from '../texts/language.js';
import { useTexts } from '../texts/useTexts.js';

const ownNames = { da: 'Dansk', en: 'English' } as const;

/** Each language under its own name, so that whoever needs it finds it. */
export function LanguageSwitch() {
  const { language, setLanguage, t } = useTexts();
  return (
    <fieldset className="languages">
      <legend className="visually-hidden">{t('app.language')}</legend>
      {languages.map((known) => (
        <button
          key={known}
          type="button"
          lang={known}
          aria-pressed={known === language}
          onClick={() => setLanguage(known)}
        >
          {ownNames[known]}
        </button>
      ))}
    </fieldset>
  );
}
