/** What another language has to say: the same keys as Portuguese, checked by the compiler. */
export type Words<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Words<Tree[Key]>;
};
