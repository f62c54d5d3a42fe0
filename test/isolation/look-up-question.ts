export type Question = {
  readonly name: string;
  /** The firm of the transaction in which it is asked; none otherwise. */
  readonly firm?: string;
  /** Who asks; nobody otherwise. */
  readonly user?: string;
  readonly ask: string | readonly string[];
  /** Rows as arrays, of all asked one after the other. */
  readonly gives: readonly (readonly unknown[])[];
  /** What the owner finds in the tables afterwards. */
  readonly afterwards?: {
    readonly look: string | readonly string[];
    readonly gives: readonly (readonly unknown[])[];
  };
};
