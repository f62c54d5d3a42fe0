import { useTranslation } from 'react-i18next';
import type { Playbook } from '../../api/types.ts';
import { Panel, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './playbooks.module.css';
import { useStrengthText } from '../../procedure/use-strength-text.ts';

/** Who files for whom, how one signs in, through which channels, and how well each of them proves it. */
export function ProcedureFiling({ playbook }: { readonly playbook: Playbook }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { filing, login, channels } = playbook;
  const ways = [
    ...channels.file.map((channel) => ({ channel, isAlongside: false })),
    ...channels.alongside.map((channel) => ({ channel, isAlongside: true })),
  ];

  return (
    <>
      <Panel title={t('filing.title')}>
        <PanelRow>
          {t(`filing.by.${filing.by}`)}{' '}
          {t(filing.by === filing.for ? 'filing.forSelf' : `filing.for.${filing.for}`)}
          <p className={classes['quiet']}>{t(`filing.scope.${filing.scope}`)}</p>
        </PanelRow>
        {login && (
          <PanelRow>
            <p className={classes['quiet']}>{t('filing.login')}</p>
            {login[locale]}
          </PanelRow>
        )}
      </Panel>
      <Panel title={t('filing.channels')}>
        {ways.map(({ channel, isAlongside }) => (
          <Channel
            key={channel}
            name={t(`channels.${channel}`)}
            isAlongside={isAlongside}
            proof={channels.proofs.find((each) => each.channel === channel)}
          />
        ))}
      </Panel>
    </>
  );
}

function Channel(props: {
  readonly name: string;
  readonly isAlongside: boolean;
  readonly proof: Playbook['channels']['proofs'][number] | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const strengthText = useStrengthText();
  const { name, isAlongside, proof } = props;

  return (
    <PanelRow>
      <span className={classes['channel']}>{name}</span>
      {isAlongside && <span className={classes['own']}>{t('filing.alongside')}</span>}
      <p className={classes['quiet']}>
        {proof
          ? `${proof.name[locale]}: ${strengthText(proof.strength)}`
          : t('filing.leavesNothing')}
      </p>
    </PanelRow>
  );
}

/** What is kept as proof, the strongest first. */
export function ProcedureEvidence({ evidence }: Pick<Playbook, 'evidence'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const strengthText = useStrengthText();
  if (evidence.length === 0) return null;

  return (
    <Panel title={t('filing.evidence')}>
      {evidence
        .toSorted((a, b) => b.strength - a.strength)
        .map(({ id, name, strength }) => (
          <PanelRow key={id}>
            {name[locale]}
            <p className={classes['quiet']}>{strengthText(strength)}</p>
          </PanelRow>
        ))}
    </Panel>
  );
}
