import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './answer.ts';
import type { NewDependent, NewPermit, NewPerson, NewTie, Person, PersonChanges } from './types.ts';

export const clientsQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['clients', 'list', { q }],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/v1/clients', {
          params: {
            query: { limit: 50, ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  });

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['clients', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/clients/{id}', { params: { path: { id } }, signal })),
  });

export const permitsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['permits', personId],
    queryFn: ({ signal }) =>
      answer(api.GET('/v1/people/{id}/permits', { params: { path: { id: personId } }, signal })),
  });

type Registered = { readonly id: string; readonly personId: string };

export function registerClient(body: NewPerson, key: string): Promise<Registered> {
  return answer(api.POST('/v1/clients', { body, params: { header: { 'Idempotency-Key': key } } }));
}

export function addDependent(
  clientId: string,
  body: NewDependent,
  key: string,
): Promise<Registered> {
  return answer(
    api.POST('/v1/clients/{id}/dependents', {
      body,
      params: { path: { id: clientId }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function tiePerson(clientId: string, body: NewTie, key: string): Promise<{ id: string }> {
  return answer(
    api.POST('/v1/clients/{id}/relatives', {
      body,
      params: { path: { id: clientId }, header: { 'Idempotency-Key': key } },
    }),
  );
}

export function updatePerson(person: Person, body: PersonChanges): Promise<Person> {
  return answer(
    api.PATCH('/v1/people/{id}', {
      body,
      params: { path: { id: person.id }, header: { 'If-Match': `"${person.version}"` } },
    }),
  );
}

export type SealedField = 'nif' | 'niss' | 'passportNumber' | 'nnu' | 'privilegedNote';

type Revealed = { readonly value: string | null };

export function revealPerson(id: string, field: SealedField): Promise<Revealed> {
  return answer(api.POST('/v1/people/{id}/reveal', { body: { field }, params: { path: { id } } }));
}

export function revealPermit(id: string): Promise<Revealed> {
  return answer(api.POST('/v1/permits/{id}/reveal', { params: { path: { id } } }));
}

export function addPermit(personId: string, body: NewPermit, key: string): Promise<{ id: string }> {
  return answer(
    api.POST('/v1/people/{id}/permits', {
      body,
      params: { path: { id: personId }, header: { 'Idempotency-Key': key } },
    }),
  );
}
