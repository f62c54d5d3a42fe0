import type { ReactNode } from 'react';
import classes from './empty.module.css';
import { Icon, type IconName } from './icon.tsx';

/** An empty list names the good news, or says what to do about it. */
export function Empty(props: {
  readonly icon?: IconName;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes['empty']}>
      <span className={classes['mark']}>
        <Icon name={props.icon ?? 'check'} size={22} />
      </span>
      <p className={classes['title']}>{props.title}</p>
      <p className={classes['text']}>{props.text}</p>
      {props.action}
    </div>
  );
}
