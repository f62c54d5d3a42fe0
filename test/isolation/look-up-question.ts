export type Question = {
  readonly name: string;
  /** The firm of the transaction in which it is asked; none otherwise. */
  readonly firm?: string;
  /** Who asks; nobody otherwise. */
  readonly user?: string;
  /** Rows that this question alone needs, beside the scene. */
  readonly scene?: string;
  /** The role that asks; the service's login otherwise. */
  readonly role?: string;
  readonly ask: string | readonly string[];
  /** Rows as arrays, of all asked one after the other. */
  readonly gives: readonly (readonly unknown[])[];
  /** Words of the error with which it is refused. */
  readonly refuses?: string;
  /** What the owner finds in the tables afterwards. */
  readonly afterwards?: {
    readonly look: string | readonly string[];
    readonly gives: readonly (readonly unknown[])[];
  };
};
