import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { CalendarEntry, NewEntry, NewReadings, Readings } from './types.ts';

/** Every statement of the calendar, also those amended or withdrawn since. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) =>
    answer(api.GET('/v1/closures', { params: { query: { state: 'all' } }, signal })),
});

export function publishEntry(body: NewEntry, key: string): Promise<{ id: string }> {
  return answer(api.POST('/v1/closures', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function amendEntry(id: string, body: NewEntry, key: string): Promise<CalendarEntry> {
  return answer(
    api.POST('/v1/closures/{id}/amendment', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function withdrawEntry(
  id: string,
  body: { readonly reason: string; readonly retroactive: boolean },
  key: string,
): Promise<CalendarEntry> {
  return answer(
    api.POST('/v1/closures/{id}/withdrawal', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export const readingsQuery = queryOptions({
  queryKey: ['readings'],
  queryFn: ({ signal }) => answer(api.GET('/v1/readings', { signal })),
});

export function chooseReadings(body: NewReadings): Promise<Readings> {
  return answer(api.PUT('/v1/readings', { body }));
}
