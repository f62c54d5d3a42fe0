import { blindMark } from '../sealing/blind-tokens.ts';

const [from, until] = [`${blindMark}nif.`, `${blindMark}nif/`];

/** SQL that says whether a person of the table aliased `alias` has the NIF of somebody else of the firm, by blind tokens. */
export function sharesNif(alias: string): string {
  return `EXISTS (
    SELECT FROM search_tokens mine
    JOIN search_tokens theirs ON theirs.firm_id = mine.firm_id AND theirs.token = mine.token
      AND theirs.person_id <> mine.person_id
    WHERE mine.firm_id = ${alias}.firm_id AND mine.person_id = ${alias}.id
      AND mine.token >= '${from}' AND mine.token < '${until}')`;
}
