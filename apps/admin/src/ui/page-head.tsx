import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './page-head.module.css';

export function PageHead(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Prazo`;
  }, [props.title]);

  return (
    <header className={classes['head']}>
      <div>
        <h1 className={classes['title']}>{props.title}</h1>
        {props.lead && <p className={classes['lead']}>{props.lead}</p>}
      </div>
      <div className={classes['actions']}>{props.children}</div>
    </header>
  );
}
