/**
 * How well a statement of law or practice is known:
 * `law` read in a legal text, `case_law` read in a ruling or official notice, `secondary` reported by
 * press, law firms or libraries, `article` found only in the source articles, `unverified` background.
 */
export type Confidence = 'law' | 'case_law' | 'secondary' | 'article' | 'unverified';

export type Citation = {
  readonly text: string;
  readonly confidence: Confidence;
  readonly url?: string;
};
