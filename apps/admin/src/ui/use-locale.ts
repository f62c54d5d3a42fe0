import { useTranslation } from 'react-i18next';

/** The language of the texts that the API sends in both languages. */
export function useLocale(): 'pt' | 'en' {
  return useTranslation().i18n.language === 'en' ? 'en' : 'pt';
}
