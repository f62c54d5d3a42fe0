import { useTranslation } from 'react-i18next';

const levels = ['none', 'weak', 'fair', 'strong', 'strongest'] as const;

/** How well a proof shows that a request was filed, in words. */
export function useStrengthText(): (strength: number) => string {
  const { t } = useTranslation();

  return (strength) => t(`filing.strength.${levels[strength] ?? 'none'}`);
}
