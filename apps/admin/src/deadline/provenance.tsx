import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeadlineFile } from '../api/types.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './explanation.module.css';

/** Which rule and which engine gave the date, and the hash that proves the trace was not touched. */
export function Provenance({ deadline }: { readonly deadline: DeadlineFile }) {
  const { t } = useTranslation();
  const { rule, trace, traceHash } = deadline;

  return (
    <dl className={classes['provenance']} aria-label={t('explanation.provenance')}>
      <dt>{t('explanation.rule')}</dt>
      <dd>
        {t('explanation.ruleVersion', { id: rule.id, version: rule.version })} ·{' '}
        {t(`rules.${rule.kind}`)}
      </dd>
      <dt>{t('explanation.engine')}</dt>
      <dd>{t('explanation.engineVersion', { version: trace.engine })}</dd>
      {trace.calendar && (
        <>
          <dt>{t('explanation.calendarVersion')}</dt>
          <dd>{t('explanation.engineVersion', { version: trace.calendar })}</dd>
        </>
      )}
      <dt>{t('explanation.hash')}</dt>
      <dd>
        <span className={classes['hash']}>{traceHash}</span>
        <CopyButton value={traceHash}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t('app.copied') : t('app.copy')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                onClick={copy}
                aria-label={copied ? t('app.copied') : t('explanation.copyHash')}
              >
                <Icon name={copied ? 'check' : 'copy'} size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </dd>
    </dl>
  );
}
