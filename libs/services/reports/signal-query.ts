/** The open cases that show a signal, one row a case. In `text` $1 is the firm, $2 today, and `values` start at $4. */
export type SignalQuery = {
  /** Gives the `id` of the case and some of the other columns of a signal's row, `on` among them. */
  readonly text: string;
  readonly values: readonly unknown[];
};
