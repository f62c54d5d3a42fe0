import { dateText } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';

/** The day and the time in Lisbon of an instant, in the reader's words. */
export function useMomentText(): (instant: string) => { date: string; time: string } {
  const locale = useLocale();

  return (instant) => {
    const { day, time } = inLisbon(instant);

    return { date: dateText(day, locale), time };
  };
}
