import { LOCALES, type Locale } from '@sextant/contracts/words';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export { LOCALES, type Locale };

/** One feature's messages: plain texts, and functions where something is put in. One that is missing in a language does not compile. */
export type Messages<M> = Record<Locale, M>;

interface LocaleChoice {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'en', setLocale: () => undefined });

const STORAGE_KEY = 'sextant.locale';

const isLocale = (tag: string | null): tag is Locale => LOCALES.includes(tag as Locale);

function firstChoice(): Locale {
  const wanted = [localStorage.getItem(STORAGE_KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLocale) ?? 'en';
}

/** Remembers the reader's language, and tells the browser. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(firstChoice);
  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(STORAGE_KEY, locale);
  }, [locale]);
  const choice = useMemo(() => ({ locale, setLocale }), [locale]);
  return <LocaleContext value={choice}>{children}</LocaleContext>;
}

export const useLocale = (): LocaleChoice => use(LocaleContext);

/** The messages of a feature in the reader's language. */
export function useMessages<M>(messages: Messages<M>): M {
  return messages[useLocale().locale];
}

/** The reader's own kind of a language, such as British English, where the browser names one. */
const regional = (locale: Locale): string => navigator.languages.find((tag) => tag.startsWith(`${locale}-`)) ?? locale;

/** Dates and numbers as the reader writes them. */
export function useFormats() {
  const { locale } = useLocale();
  return useMemo(() => {
    const tag = regional(locale);
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium' });
    const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
    const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    const oneDecimal = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      date: (value: string | Date) => date.format(new Date(value)),
      dateTime: (value: string | Date) => dateTime.format(new Date(value)),
      /** A whole number, as on the axis from 0 to 100. */
      number: (value: number) => number.format(value),
      /** One decimal, as for levels. */
      level: (value: number) => oneDecimal.format(value),
    };
  }, [locale]);
}
