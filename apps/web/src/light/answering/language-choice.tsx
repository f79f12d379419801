import { LOCALES, useLocale, type Locale } from '../../i18n/locale.js';

const NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch' };

/** The other languages of this page, each by its own name. */
export function LanguageChoice({ onChoose }: { onChoose: (locale: Locale) => void }) {
  const { locale } = useLocale();
  return (
    <p className="languages">
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <button key={other} type="button" className="link" lang={other} onClick={() => onChoose(other)}>
          {NAMES[other]}
        </button>
      ))}
    </p>
  );
}
