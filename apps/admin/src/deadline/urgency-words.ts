import type { TFunction } from 'i18next';
import type { Urgency } from '../api/types.ts';
import type { IconName } from '../ui/icon.tsx';

const icons: Readonly<Record<Urgency['band'], IconName>> = {
  overdue: 'overdue',
  today: 'clock',
  urgent: 'hourglass',
  soon: 'hourglass',
  later: 'calendar',
  done: 'check',
};

export function urgencyIcon({ band }: Urgency): IconName {
  return icons[band];
}

/** "3 d.ú. em atraso", "hoje, até 23:59 (Lisboa)", "faltam 7 d.ú.". */
export function urgencyWords({ band, workingDays }: Urgency, t: TFunction): string {
  if (band === 'overdue') return t('urgency.overdue', { count: Math.abs(workingDays) });
  if (band === 'today') return t('urgency.today');
  if (band === 'done') return t('urgency.done');

  return t('urgency.left', { count: workingDays });
}
