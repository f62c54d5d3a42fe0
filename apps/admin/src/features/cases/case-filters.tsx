import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { playbookIds, type PlaybookId } from '#domain/playbooks/playbook';
import { membersQuery, playbooksQuery } from '../../api/reference.ts';
import { causes, type Cause } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { playbooksByFamily } from './playbooks-by-family.ts';
import classes from './case-filters.module.css';

type Search = {
  readonly q?: string | undefined;
  readonly estado?: 'open' | 'closed' | 'all' | undefined;
  readonly espera?: Cause | undefined;
  readonly responsavel?: string | undefined;
  readonly guiao?: PlaybookId | undefined;
};

export function CaseFilters(props: {
  readonly search: Search;
  readonly onChange: (changes: Search) => void;
  readonly onClear: () => void;
  readonly count: string | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { search, onChange } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The address may change from outside; whoever is typing is not interrupted.
    if (input.current && input.current !== document.activeElement) {
      input.current.value = search.q ?? '';
    }
  }, [search.q]);
  const look = useDebouncedCallback((q: string) => onChange({ q: q.trim() || undefined }), 300);
  const members = useQuery(membersQuery).data ?? [];
  const playbooks = useQuery(playbooksQuery).data ?? [];

  return (
    <div className={classes['filters']}>
      <TextInput
        className={classes['search']}
        type="search"
        ref={input}
        defaultValue={search.q ?? ''}
        onChange={(event) => look(event.currentTarget.value)}
        placeholder={t('app.search')}
        aria-label={t('cases.search')}
        leftSection={<Icon name="search" />}
      />
      <Select
        w={140}
        aria-label={t('cases.status')}
        value={search.estado ?? 'open'}
        data={[
          { value: 'open', label: t('cases.open') },
          { value: 'closed', label: t('cases.closed') },
          { value: 'all', label: t('cases.statusAll') },
        ]}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ estado: value === 'open' ? undefined : (value ?? undefined) })
        }
      />
      <Select
        w={190}
        aria-label={t('cases.waitingOn')}
        placeholder={t('cases.waitingAll')}
        value={search.espera ?? null}
        data={causes.map((cause) => ({ value: cause, label: t(`waiting.${cause}`) }))}
        clearable
        onChange={(value) => onChange({ espera: value ?? undefined })}
      />
      <Select
        w={190}
        aria-label={t('cases.owner')}
        placeholder={t('cases.ownerAll')}
        value={search.responsavel ?? null}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        searchable
        onChange={(value) => onChange({ responsavel: value ?? undefined })}
      />
      <Select
        w={230}
        aria-label={t('cases.playbook')}
        placeholder={t('cases.playbookAll')}
        value={search.guiao ?? null}
        data={playbooksByFamily(playbooks, locale, t)}
        clearable
        searchable
        onChange={(value) => onChange({ guiao: playbookIds.find((id) => id === value) })}
      />
      {Object.values(search).some((value) => value !== undefined) && (
        <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
          {t('cases.clear')}
        </Button>
      )}
      <span className={classes['count']} role="status">
        {props.count}
      </span>
    </div>
  );
}
