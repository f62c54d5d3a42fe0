import { dateText } from '../ui/dates.ts';

/** What a run is called, with its dates as the reader writes them. */
export function runTitle(
  title: { readonly pt: string; readonly en: string },
  locale: 'pt' | 'en',
): string {
  return title[locale].replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dateText(day, locale));
}
