import type { Citation } from '../api/types.ts';
import { ConfidenceMark } from '../deadline/confidence-mark.tsx';
import classes from './procedure.module.css';

/** What a statement rests on and how well that is known; one without a source is known to nobody. */
export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) {
    return (
      <p className={classes['source']}>
        <ConfidenceMark confidence="unverified" />
      </p>
    );
  }

  return citations.map(({ text, confidence, url }) => (
    <p key={text} className={classes['source']}>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}{' '}
      <ConfidenceMark confidence={confidence} />
    </p>
  ));
}
