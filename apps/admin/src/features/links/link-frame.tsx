import { useEffect, type ReactNode } from 'react';
import { Wordmark } from '../../ui/wordmark.tsx';
import classes from './link-frame.module.css';

/** The frame of a page that one reaches by a mailed link. */
export function LinkFrame(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Prazo`;
  }, [props.title]);

  return (
    <main className={classes['page']}>
      <section className={classes['card']}>
        <div className={classes['brand']}>
          <Wordmark />
        </div>
        <h1>{props.title}</h1>
        {props.lead && <p className={classes['lead']}>{props.lead}</p>}
        {props.children}
      </section>
    </main>
  );
}
