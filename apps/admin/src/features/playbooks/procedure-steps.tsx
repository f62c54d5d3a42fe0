import { useTranslation } from 'react-i18next';
import { withOwnSteps } from '#domain/playbooks/overlay';
import type { OverlayContent, Playbook } from '../../api/types.ts';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';
import { ProcedureDisputes, ProcedureWarnings } from './procedure-cautions.tsx';

/** What to mind, what is done and in which order, the firm's own steps among them, and where the sources disagree. */
export function ProcedureSteps(props: {
  readonly playbook: Playbook;
  readonly content: OverlayContent;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { playbook, content } = props;
  const named = playbook.steps.map(({ id, text }) => ({ id, text }));
  const steps = withOwnSteps(named, content);
  const reminders = content.leadTimes ?? playbook.leadTimes;

  return (
    <div className={classes['main']}>
      <ProcedureWarnings warnings={playbook.warnings} />
      <Panel title={t('procedures.steps')}>
        {steps.map(({ id, text, remark, isOwn }, index) => (
          <PanelRow key={id} className={classes['step'] ?? ''}>
            <span className={classes['code']}>{index + 1}</span>
            <div>
              {text[locale]}
              {isOwn && <span className={classes['own']}>{t('procedures.own')}</span>}
              {remark && <p className={classes['remark']}>{remark}</p>}
              <StepFacts step={playbook.steps.find((each) => each.id === id)} />
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
      <ProcedureDisputes disputes={playbook.disputes} />
    </div>
  );
}

/** Whose step it is, and the proof it leaves. */
function StepFacts({ step }: { readonly step: Playbook['steps'][number] | undefined }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { by, keeps } = step ?? {};
  if (!by && !keeps) return null;

  return (
    <p className={classes['quiet']}>
      {[by && t(`steps.by.${by}`), keeps && `${t('steps.keeps')} ${keeps.name[locale]}`]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
