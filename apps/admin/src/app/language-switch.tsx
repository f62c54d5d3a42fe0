import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../ui/use-locale.ts';
import { chooseLocale, type Locale } from './i18n.ts';
import classes from './language-switch.module.css';

const names = { pt: ['PT', 'Português'], en: ['EN', 'English'] } as const;
const locales = ['pt', 'en'] as const satisfies readonly Locale[];

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLocale();

  return (
    <div role="group" aria-label={t('app.language')} className={classes['switch']}>
      {locales.map((locale) => (
        <UnstyledButton
          key={locale}
          lang={locale}
          className={classes['option']}
          aria-pressed={locale === current}
          aria-label={names[locale][1]}
          onClick={() => chooseLocale(locale)}
        >
          {names[locale][0]}
        </UnstyledButton>
      ))}
    </div>
  );
}
