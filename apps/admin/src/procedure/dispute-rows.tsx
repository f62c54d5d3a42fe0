import { useTranslation } from 'react-i18next';
import type { Playbook } from '../api/types.ts';
import { PanelRow } from '../ui/panel.tsx';
import { useLocale } from '../ui/use-locale.ts';
import classes from './procedure.module.css';
import { Sources } from './sources.tsx';

type View = Playbook['disputes'][number]['followed'];

/** Where the sources disagree: both readings side by side, which one is followed and why, each with its source. */
export function DisputeRows({ disputes }: Pick<Playbook, 'disputes'>) {
  const { t } = useTranslation();
  const locale = useLocale();

  return disputes.map(({ id, question, followed, other }) => (
    <PanelRow key={id}>
      <p className={classes['question']}>{question[locale]}</p>
      <div className={classes['views']}>
        <ViewOf label={t('disputes.followed')} view={followed} isFollowed />
        <ViewOf label={t('disputes.other')} view={other} />
      </div>
    </PanelRow>
  ));
}

function ViewOf(props: {
  readonly label: string;
  readonly view: View;
  readonly isFollowed?: boolean;
}) {
  const locale = useLocale();
  const { says, citation } = props.view;

  return (
    <div data-followed={props.isFollowed}>
      <p className={classes['label']}>{props.label}</p>
      <p className={classes['says']}>{says[locale]}</p>
      <Sources citations={[citation]} />
    </div>
  );
}
