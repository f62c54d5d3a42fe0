import type { TFunction } from 'i18next';
import { Problem } from '../api/problem.ts';

const known = [
  [/^has (?<words>\d+) words; the form takes (?<limit>\d+)/, 'note.problems.tooLong'],
  [/^is forbidden for this procedure: .* Take (?<paths>.+)$/, 'note.problems.forbiddenPath'],
  [/cannot happen at this stage|^possible now: /, 'event.notNow'],
  [/^calls itself (?<issuer>.+)/, 'provider.problems.otherName'],
  [/must begin with https/, 'provider.problems.https'],
  [/^cannot be reached/, 'provider.problems.unreachable'],
  [/address of an OpenID/, 'provider.problems.notProvider'],
  [/where to fetch tokens/, 'provider.problems.incomplete'],
  [/PKCE/, 'provider.problems.pkce'],
  [/signs with none/, 'provider.problems.signature'],
  [/no query and no fragment/, 'provider.problems.query'],
  [/provider of the firm does not answer/, 'account.outcomes.unavailable'],
  [/valid NIF/, 'problems.nif'],
  [/valid NISS/, 'problems.niss'],
  [/user number/, 'problems.nnu'],
  [/country code/, 'problems.nationality'],
  [/telephone/, 'problems.phone'],
  [/email/i, 'problems.email'],
  [/already says this|published already/, 'closure.problems.known'],
  [/has passed: say/, 'closure.problems.past'],
  [/is not a known/, 'closure.problems.choose'],
  [/Invalid URL/, 'closure.problems.url'],
  [/suspends the count does so/, 'closure.problems.extent'],
  [/answered one of these|no longer fits it/, 'problems.changeAnswered'],
  [/date is not fixed/, 'problems.notFixed'],
  [/after receivedOn/, 'problems.sentAfter'],
  [/in the future/, 'problems.future'],
  [/before the year|from 1900/, 'problems.past'],
  [/is over already/, 'absences.over'],
  [/before the first day/, 'absences.backwards'],
  [/hand the work over instead/, 'absences.tooLong'],
  [/away for the whole time/, 'absences.deputyAway'],
  [/absence on some of these days/, 'absences.overlaps'],
  [/under a legal hold/, 'privacy.problems.held'],
  [/case that is open/, 'privacy.problems.openCase'],
  [/restricted to others/, 'privacy.problems.restrictedCase'],
  [/hold was lifted already/, 'privacy.problems.lifted'],
  [/person (is|was) (blocked|erased)/, 'privacy.problems.decided'],
  [/asked to leave already/, 'privacy.problems.leaving'],
  [/was taken back already/, 'privacy.problems.staying'],
  [/exports of people a day/, 'privacy.problems.exportLimit'],
  [/bundle of this case is being made/, 'bundles.making'],
  [/date/i, 'problems.date'],
  [/reference is already|already recorded/, 'problems.reference'],
  [/5 to 20 letters and digits/, 'problems.passportNumber'],
  [/key of these values/, 'problems.keyMissing'],
  [/letters and digits/, 'problems.permitNumber'],
  [/before issuedOn/, 'problems.expires'],
  [/control characters/, 'problems.control'],
  [/must not be empty|something to read|expected string, received undefined/, 'problems.required'],
  [/open deadline/, 'problems.openDeadlines'],
  [/still being worked out/, 'problems.unsettled'],
  [/playbook has changed since the preview/, 'procedures.problems.newer'],
  [/was changed since the preview/, 'procedures.problems.changedSince'],
  [/changed what the firm adds/, 'procedures.problems.overlayChanged'],
  [/over the limit of/, 'procedures.problems.tooLong'],
  [/without braces/, 'procedures.problems.braces'],
  [/case is closed/, 'problems.caseClosed'],
  [/has escalated/, 'problems.escalated'],
  [/not open any more/, 'problems.deadlineClosed'],
  [/is not the password/, 'problems.wrongPassword'],
  [/too easy to guess/, 'problems.guessable'],
  [/differ from the current/, 'problems.samePassword'],
  [/some of your own/, 'tokens.notYours'],
  [/code that still counts/, 'security.wrongCode'],
  [/works in the firm already/, 'problems.member'],
  [/invited already/, 'problems.invited'],
  [/hand them over first/, 'problems.handOverFirst'],
  [/their own role/, 'problems.oneself'],
  [/must name a colleague|must be somebody else|is not an active/, 'problems.colleague'],
  [/already acknowledged/, 'problems.alertAnswered'],
] as const;

const codes = [
  'unreachable',
  'unauthenticated',
  'forbidden',
  'proof_required',
  'not_found',
  'conflict',
  'invalid',
  'unprocessable',
  'limit',
  'unavailable',
] as const;

/** Of these the detail says more than the code. */
const specificCodes: ReadonlySet<string> = new Set([
  'conflict',
  'forbidden',
  'limit',
  'unavailable',
]);

/** What a message may name, as the texts take it. */
const said = { issuer: '', words: '', limit: '', paths: '' } as const;

/** The API speaks English: what it is known to say is said in the reader's language. */
export function messageText(message: string, t: TFunction): string | undefined {
  for (const [pattern, key] of known) {
    const match = pattern.exec(message);
    if (match) return t(key, { ...said, ...match.groups });
  }

  return undefined;
}

/** One sentence for whatever went wrong. */
export function problemText(error: unknown, t: TFunction): string {
  if (!(error instanceof Problem)) return t('errors.internal');

  const code = codes.find((each) => each === error.code);
  const isSpecific = code && specificCodes.has(code);
  const specific = isSpecific ? messageText(error.message, t) : undefined;
  if (specific) return specific;
  if (code) return t(`errors.${code}`);
  const request = error.requestId ? ` ${t('errors.request', { id: error.requestId })}.` : '';

  return `${t('errors.internal')}${request}`;
}
