import type { RebasePreview } from '../../api/types.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { FromVersion } from './from-version.tsx';
import classes from './playbooks.module.css';

/** Cases that cannot move, and why: there is nothing to choose. */
export function StayingGroup({ group }: { readonly group: RebasePreview['staying'][number] }) {
  const locale = useLocale();

  return (
    <section className={classes['group']}>
      <FromVersion from={group.from} />
      <p className={classes['quiet']}>{group.reason[locale]}</p>
      <ul className={classes['changes']}>
        {group.cases.map(({ id, person, owner }) => (
          <li key={id}>
            {person.name} · {owner.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
