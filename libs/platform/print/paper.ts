/** A piece of text; what is `isMarked` stands out, so that nobody overlooks it. */
export type Run = {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isMarked?: boolean;
};
export type Line = readonly Run[];

export type Block =
  | {
      readonly kind: 'paragraph';
      readonly line: Line;
      readonly align?: 'left' | 'right';
    }
  /** Lines that stand close together: an address, a signature. */
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'heading'; readonly text: string }
  /** Items under a), b), c), or under numbers. */
  | { readonly kind: 'items'; readonly lines: readonly Line[]; readonly isNumbered?: boolean }
  /** Columns of the given shares of the width. */
  | {
      readonly kind: 'table';
      readonly shares: readonly number[];
      readonly head?: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  /** Room to sign, with what stands under the line. */
  | { readonly kind: 'signatures'; readonly places: readonly (readonly Line[])[] };

/** A document as it is meant, for every format that it is printed in. */
export type Paper = {
  readonly language: 'pt' | 'en';
  readonly title: string;
  readonly author: string;
  /** On top of the first page; the first line is the largest. */
  readonly letterhead: readonly Line[];
  readonly blocks: readonly Block[];
  /** At the foot of each page, before its number. Null in a part of something larger, which numbers its pages. */
  readonly foot: string | null;
};

/** a), b), c), or 1., 2., 3.: there are 26 letters. */
export function itemMark(index: number, isNumbered = false): string {
  return isNumbered || index > 25 ? `${index + 1}.` : `${String.fromCodePoint(97 + index)})`;
}
