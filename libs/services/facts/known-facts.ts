import type { Facts } from '#domain/playbooks/condition';

/**
 * What is known when file and people are taken together. The file wins, being proof, but for three days: a card that says
 * another expiry than the permit recorded is right about itself; of the first request, which may be older than the case,
 * and of the end of the term to decide, which the file only computes, the earlier day stands.
 */
export function knownFacts(said: Facts, file: Facts): Facts {
  const merged: Facts = { ...said, ...file };
  const first = earliest(said.first_filed_on, file.first_filed_on);
  const ended = earliest(said.decision_term_ended_on, file.decision_term_ended_on);
  const expiry = said.card_expires_on ?? file.card_expires_on;

  return {
    ...merged,
    ...(first !== undefined && { first_filed_on: first }),
    ...(ended !== undefined && { decision_term_ended_on: ended }),
    ...(expiry !== undefined && { card_expires_on: expiry }),
    ...(first && expiry && { filed_before_expiry: first <= expiry }),
  };
}

function earliest(
  said: Facts['first_filed_on'],
  file: Facts['first_filed_on'],
): Facts['first_filed_on'] {
  if (!said || !file) return file ?? said;

  return said < file ? said : file;
}
