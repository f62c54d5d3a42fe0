import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bundleAddress, bundlesQuery, requestBundle } from '../../api/bundles.ts';
import type { Bundle } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './documents.module.css';

/** The evidence of the case as one file: asked for here, and saved from here when it is made. */
export function BundlesPanel({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const bundles = useQuery(bundlesQuery(caseId));
  const queryClient = useQueryClient();
  const canMake = useCan('identifiers.reveal');
  const keyOf = useIdempotencyKey();
  const latest = bundles.data?.[0]?.id ?? null;
  const asking = useMutation({
    // A new request is one that knows how the last one ended.
    mutationFn: () => requestBundle(caseId, keyOf(latest)),
    meta: { success: t('bundles.asked') },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['cases', caseId, 'bundles'] }),
  });
  const isMaking = bundles.data?.some(({ state }) => state === 'requested') === true;

  return (
    <Panel title={t('bundles.title')}>
      {canMake && <PanelNote>{t('bundles.note')}</PanelNote>}
      {bundles.isPending && <RowsSkeleton rows={1} height={44} />}
      {bundles.isError && <LoadFailed error={bundles.error} />}
      {bundles.data?.length === 0 && <PanelNote>{t('bundles.none')}</PanelNote>}
      {bundles.data?.map((bundle) => (
        <BundleRow key={bundle.id} bundle={bundle} canRead={canMake} />
      ))}
      {canMake && (
        <PanelRow>
          <Button
            size="xs"
            variant="default"
            loading={asking.isPending}
            disabled={isMaking}
            onClick={() => asking.mutate()}
          >
            {t('bundles.make')}
          </Button>
        </PanelRow>
      )}
    </Panel>
  );
}

function BundleRow(props: { readonly bundle: Bundle; readonly canRead: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, state, requestedAt, requestedBy, pages, size, sha256 } = props.bundle;
  const { day, time } = inLisbon(requestedAt);
  const date = `${dateText(day, locale)}, ${time}`;

  return (
    <PanelRow>
      <div className={classes['line']}>
        <span>{t('bundles.by', { date, name: requestedBy.name })}</span>
        {state === 'made' && props.canRead && (
          <Button
            component="a"
            href={bundleAddress(id)}
            download
            size="compact-xs"
            variant="default"
            aria-label={t('bundles.downloadOf', { date })}
          >
            {t('bundles.download')}
          </Button>
        )}
      </div>
      <p className={classes['detail']} role={state === 'requested' ? 'status' : undefined}>
        {t(`bundles.states.${state}`)}
        {pages !== null &&
          size !== null &&
          ` · ${t('bundles.made', { pages, size: megabytes(size, locale) })}`}
      </p>
      {sha256 !== null && (
        <p className={classes['detail']} style={{ overflowWrap: 'anywhere' }}>
          SHA-256 {sha256}
        </p>
      )}
    </PanelRow>
  );
}

function megabytes(bytes: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_048_576);
}
