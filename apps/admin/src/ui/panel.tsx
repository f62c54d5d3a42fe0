import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './panel.module.css';

/** A titled part of a page. */
export function Panel(props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();

  return (
    <section aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 id={id} className={classes['title']}>
          {props.title}
        </h2>
        {props.action}
      </div>
      <div className={classes['body']}>{props.children}</div>
    </section>
  );
}

/** A row of a panel. */
export function PanelRow(props: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={`${classes['row']} ${props.className ?? ''}`}>{props.children}</div>;
}

export function PanelNote(props: { readonly children: ReactNode }) {
  return <p className={classes['note']}>{props.children}</p>;
}
