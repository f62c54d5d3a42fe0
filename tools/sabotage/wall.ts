/** A wall that stands once, in the words of its source, and what would stand there if it were taken away. */
export type Wall = {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly first?: readonly string[];
};
