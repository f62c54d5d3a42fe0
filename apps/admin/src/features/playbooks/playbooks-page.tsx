import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { families } from '#domain/playbooks/playbook';
import { playbookUseQuery } from '../../api/playbooks.ts';
import { playbooksQuery } from '../../api/reference.ts';
import type { PlaybookEntry, PlaybookUse } from '../../api/types.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';

/** Every procedure, by family: when it is the right one, how many cases follow it, and how many an older version. */
export function PlaybooksPage() {
  const { t } = useTranslation();
  const playbooks = useQuery(playbooksQuery);
  const use = useQuery(playbookUseQuery);

  return (
    <>
      <PageHead title={t('procedures.title')} lead={t('procedures.lead')} />
      {playbooks.isPending && <RowsSkeleton rows={9} />}
      {playbooks.isError && (
        <LoadFailed error={playbooks.error} onRetry={() => void playbooks.refetch()} />
      )}
      <div className={classes['families']}>
        {playbooks.data &&
          families.map((family) => (
            <Panel key={family} title={t(`playbooks.families.${family}`)}>
              {playbooks.data
                .filter((playbook) => playbook.family === family)
                .map((playbook) => (
                  <PlaybookRow
                    key={playbook.id}
                    playbook={playbook}
                    use={use.data?.find((each) => each.playbook === playbook.id)}
                  />
                ))}
            </Panel>
          ))}
      </div>
    </>
  );
}

function PlaybookRow(props: {
  readonly playbook: PlaybookEntry;
  readonly use: PlaybookUse | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, code, name, trigger } = props.playbook;
  const { open = 0, behind = 0, overlayVersion = 0 } = props.use ?? {};

  return (
    <PanelRow className={classes['row'] ?? ''}>
      <span className={classes['code']}>{code}</span>
      <div className={classes['what']}>
        <Link to="/procedimentos/$playbook" params={{ playbook: id }}>
          {name[locale]}
        </Link>
        <p className={classes['quiet']}>{trigger[locale]}</p>
      </div>
      <div className={classes['marks']}>
        {overlayVersion > 0 && (
          <Badge variant="light" color="gray">
            {t('procedures.tailored')}
          </Badge>
        )}
        {behind > 0 && (
          <Badge variant="light" color="orange">
            {t('procedures.behind', { count: behind })}
          </Badge>
        )}
        {open > 0 && (
          <span className={classes['quiet']}>{t('procedures.open', { count: open })}</span>
        )}
      </div>
    </PanelRow>
  );
}
