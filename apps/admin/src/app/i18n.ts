import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './locales/en.ts';
import { pt } from './locales/pt.ts';

const storageKey = 'prazo.locale';
// "pt-PT", not "pt": only there does zero take the plural ("0 dias").
const tags = { pt: 'pt-PT', en: 'en' } as const;

export type Locale = keyof typeof tags;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof pt };
  }
}

/** The language somebody chose in this browser; undefined when they never did. */
export function chosenLocale(): Locale | undefined {
  const stored = localStorage.getItem(storageKey);

  return stored === 'pt' || stored === 'en' ? stored : undefined;
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
  void i18next.changeLanguage(tags[locale]);
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

void i18next.use(initReactI18next).init({
  resources: { 'pt-PT': { translation: pt }, en: { translation: en } },
  lng: tags[chosenLocale() ?? 'pt'],
  fallbackLng: 'pt-PT',
  interpolation: { escapeValue: false },
});
