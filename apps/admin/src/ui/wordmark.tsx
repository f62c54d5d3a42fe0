import classes from './wordmark.module.css';

/** Days of a month, the last of them the one that matters. */
export function Wordmark() {
  return (
    <span className={classes['wordmark']}>
      <svg width="22" height="22" viewBox="6 6 20 20" aria-hidden="true">
        <g fill="currentColor">
          <rect x="7" y="7" width="5" height="5" rx="1" opacity=".75" />
          <rect x="13.5" y="7" width="5" height="5" rx="1" opacity=".75" />
          <rect x="20" y="7" width="5" height="5" rx="1" opacity=".28" />
          <rect x="7" y="13.5" width="5" height="5" rx="1" opacity=".28" />
          <rect x="13.5" y="13.5" width="5" height="5" rx="1" opacity=".75" />
          <rect x="20" y="13.5" width="5" height="5" rx="1" opacity=".75" />
          <rect x="7" y="20" width="5" height="5" rx="1" opacity=".75" />
        </g>
        <rect x="13.5" y="20" width="5" height="5" rx="1" fill="var(--ochre)" />
      </svg>
      Prazo
    </span>
  );
}
