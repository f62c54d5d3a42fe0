import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientQuery, clientsQuery, permitsQuery } from '../../api/clients.ts';
import { dateText } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import type { CaseForm } from './new-case-values.ts';

/** The client, the person of their family, and that person's permit: each choice narrows the next. */
export function PersonFields({ form }: { readonly form: CaseForm }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const [q] = useDebouncedValue(search === chosen?.label ? '' : search.trim(), 250);
  const { clientId, personId } = form.values;
  const found = useInfiniteQuery({
    ...clientsQuery(q || undefined),
    placeholderData: keepPreviousData,
  });
  const client = useQuery({ ...clientQuery(clientId ?? ''), enabled: clientId !== null }).data;
  const permits = useQuery({ ...permitsQuery(personId ?? ''), enabled: personId !== null }).data;
  const options = (found.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .map(({ id, person }) => ({ value: id, label: person.fullName }));
  // What the form began with was chosen by nobody here.
  const known = chosen ?? (client && { value: client.id, label: client.person.fullName });
  const isListed = !known || options.some(({ value }) => value === known.value);

  return (
    <>
      <Select
        label={t('newCase.client')}
        placeholder={t('newCase.clientHint')}
        nothingFoundMessage={t('newCase.noClient')}
        data={isListed || !known ? options : [known, ...options]}
        searchable
        // The server has searched, also by numbers that no label shows.
        filter={({ options: all }) => all}
        searchValue={search}
        onSearchChange={setSearch}
        {...form.getInputProps('clientId')}
        onChange={(value, option) => {
          setChosen(value && option ? { value, label: option.label } : undefined);
          form.setValues({ clientId: value, personId: null, permitId: null });
        }}
      />
      <Select
        label={t('newCase.person')}
        mt="sm"
        disabled={!client}
        data={
          client
            ? [
                {
                  value: client.person.id,
                  label: t('newCase.self', { name: client.person.fullName }),
                },
                ...client.family.map(({ person, kinship }) => ({
                  value: person.id,
                  label: `${person.fullName} (${t(`person.kinships.${kinship}`).toLowerCase()})`,
                })),
              ]
            : []
        }
        {...form.getInputProps('personId')}
        onChange={(value) => form.setValues({ personId: value, permitId: null })}
      />
      <Select
        label={t('newCase.permit')}
        placeholder={t('newCase.permitNone')}
        mt="sm"
        disabled={!permits}
        clearable
        data={(permits ?? []).map(({ id, number, expiresOn }) => ({
          value: id,
          label: expiresOn
            ? t('newCase.permitOption', { number, date: dateText(expiresOn, locale) })
            : number,
        }))}
        {...form.getInputProps('permitId')}
      />
    </>
  );
}
