import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { offices } from '#domain/calendar/offices';
import { knownMunicipalities, regions } from '#domain/calendar/places';
import { needsCode, type EntryForm } from './entry-values.ts';

const kinds = ['office', 'municipality', 'region', 'authority', 'country'] as const;

const municipalities = knownMunicipalities
  .map(({ code, name }) => ({ value: code, label: name }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'pt'));

/** Where a day holds: the kind of place, and which one where there are several. */
export function PlaceFields({ form }: { readonly form: EntryForm }) {
  const { t } = useTranslation();
  const { scopeKind } = form.getValues();
  const places = {
    office: offices.map(({ key, name }) => ({ value: key, label: name })),
    municipality: municipalities,
    region: regions.map((value) => ({ value, label: t(`calendar.regions.${value}`) })),
  };

  return (
    <>
      <Select
        label={t('closure.scopeKind')}
        data={kinds.map((value) => ({ value, label: t(`calendar.scopes.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('scopeKind')}
        onChange={(value) => {
          const kind = kinds.find((each) => each === value);
          if (kind) form.setValues({ scopeKind: kind, code: null });
        }}
      />
      {needsCode(scopeKind) && (
        <Select
          key={scopeKind}
          label={t(`closure.code.${scopeKind}`)}
          data={places[scopeKind]}
          searchable
          {...form.getInputProps('code')}
        />
      )}
    </>
  );
}
