import { useTranslation } from 'react-i18next';
import { withOwnSteps } from '#domain/playbooks/overlay';
import type { OverlayContent, Playbook } from '../../api/types.ts';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';

/** What is done, in order: the steps of the procedure with those of the firm among them. */
export function ProcedureSteps(props: {
  readonly playbook: Playbook;
  readonly content: OverlayContent;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { playbook, content } = props;
  const steps = withOwnSteps(playbook.steps, content);
  const reminders = content.leadTimes ?? playbook.leadTimes;

  return (
    <div className={classes['main']}>
      <Panel title={t('procedures.steps')}>
        {steps.map(({ id, text, remark, isOwn }, index) => (
          <PanelRow key={id} className={classes['step'] ?? ''}>
            <span className={classes['code']}>{index + 1}</span>
            <div>
              {text[locale]}
              {isOwn && <span className={classes['own']}>{t('procedures.own')}</span>}
              {remark && <p className={classes['remark']}>{remark}</p>}
            </div>
          </PanelRow>
        ))}
      </Panel>
      <Panel title={t('procedures.reminders')}>
        <PanelNote>
          {reminders
            .toSorted((a, b) => b - a)
            .map((lead) => t('procedures.lead_time', { count: lead }))
            .join('; ')}
          {content.leadTimes && <span className={classes['own']}>{t('procedures.own')}</span>}
        </PanelNote>
      </Panel>
      {playbook.note && (
        <Panel title={t('procedures.note')}>
          {playbook.note.statements.map(({ id, says, text }) => (
            <PanelRow key={id}>
              <p className={classes['quiet']}>{says[locale]}</p>
              <p lang="pt" className={classes['words']}>
                {text}
              </p>
            </PanelRow>
          ))}
          {content.noteEnding && (
            <PanelRow>
              <p lang="pt" className={classes['words']}>
                {content.noteEnding}
                <span className={classes['own']}>{t('procedures.own')}</span>
              </p>
            </PanelRow>
          )}
        </Panel>
      )}
    </div>
  );
}
