import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditActions } from '../../api/audit-actions.ts';
import { membersQuery } from '../../api/reference.ts';
import type { AuditSearch } from '../../app/search.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './audit.module.css';

export function AuditFilters(props: {
  readonly search: AuditSearch;
  readonly onChange: (changes: AuditSearch) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { search, onChange } = props;
  const members = useQuery(membersQuery).data ?? [];
  const actions = auditActions
    .map((action) => ({ value: action, label: t(`audit.actions.${action}`) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));

  return (
    <div className={classes['filters']}>
      <Select
        w={210}
        aria-label={t('audit.who')}
        placeholder={t('audit.everybody')}
        value={search.quem ?? null}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        searchable
        onChange={(value) => onChange({ quem: value ?? undefined })}
      />
      <Select
        w={280}
        aria-label={t('audit.what')}
        placeholder={t('audit.everything')}
        value={search.acao ?? null}
        data={actions}
        clearable
        searchable
        onChange={(value) => onChange({ acao: auditActions.find((each) => each === value) })}
      />
      <DayInput
        w={150}
        aria-label={t('audit.from')}
        placeholder={t('audit.from')}
        value={search.desde ?? null}
        {...(search.ate && { maxDate: search.ate })}
        onChange={(value) => onChange({ desde: value ?? undefined })}
      />
      <DayInput
        w={150}
        aria-label={t('audit.to')}
        placeholder={t('audit.to')}
        value={search.ate ?? null}
        {...(search.desde && { minDate: search.desde })}
        onChange={(value) => onChange({ ate: value ?? undefined })}
      />
      {Object.values(search).some((value) => value !== undefined) && (
        <Button variant="subtle" size="compact-sm" onClick={props.onClear}>
          {t('cases.clear')}
        </Button>
      )}
    </div>
  );
}
