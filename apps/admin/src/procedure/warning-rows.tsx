import type { Playbook } from '../api/types.ts';
import { Icon } from '../ui/icon.tsx';
import { PanelRow } from '../ui/panel.tsx';
import { useLocale } from '../ui/use-locale.ts';
import classes from './procedure.module.css';
import { Sources } from './sources.tsx';

/** What a procedure warns of, each with its source; red where a person may be kept from coming back. */
export function WarningRows({ warnings }: Pick<Playbook, 'warnings'>) {
  const locale = useLocale();

  return warnings.map(({ text, citation, stopsReturn }) => (
    <PanelRow key={text.pt} className={classes[stopsReturn ? 'grave' : 'warning'] ?? ''}>
      <Icon name="overdue" />
      <div>
        {text[locale]}
        <Sources citations={citation ? [citation] : []} />
      </div>
    </PanelRow>
  ));
}
