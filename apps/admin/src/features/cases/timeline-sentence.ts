import type { TFunction } from 'i18next';
import type { Deadline, Member, Playbook, PlaybookEntry, TimelineEntry } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { isDayFact, isYesNoFact, questions } from '#domain/playbooks/facts';
import { eventSentence, withCourse } from './course-words.ts';
import { ruleName } from './rule-name.ts';
import { documents } from '#domain/playbooks/pieces/documents';
import { guards } from '#domain/playbooks/pieces/guards';
import { channels, noticeKinds, submissionKinds } from '#domain/playbooks/playbook';

/** What a sentence needs beside the record itself: names for the ids in it. */
export type TimelineNames = {
  readonly deadlines: readonly Deadline[];
  readonly members: readonly Member[];
  readonly playbooks: readonly PlaybookEntry[];
  /** Those of the procedure of the case. */
  readonly steps: Playbook['steps'];
  readonly statements: NonNullable<Playbook['note']>['statements'];
  readonly locale: 'pt' | 'en';
};

/** A record of a case's history as a person would say it. */
export function timelineSentence(
  { kind, data }: Pick<TimelineEntry, 'kind' | 'data'>,
  names: TimelineNames,
  t: TFunction,
): string {
  const rule = ruleOf(data, names, t);
  const date = (value: unknown) => (typeof value === 'string' ? dateText(value, names.locale) : '');
  const name = names.members.find(({ id }) => id === data['recipientId'])?.name;
  switch (kind) {
    case 'case_opened':
      return t('timeline.case_opened', { playbook: playbookName(data, names) });
    case 'case_followed':
      return t('timeline.case_followed', { playbook: playbookName(data, names) });
    case 'playbook_changed':
      return t('timeline.playbook_changed', { playbook: playbookName(data, names) });
    case 'step_done':
    case 'step_skipped':
    case 'step_undone':
      return t(`timeline.${kind}`, { step: stepText(data, names) });
    case 'opening_decided':
      return t('guards.decided', {
        guards: guardsOf(data, names),
        reason: withoutStop(data['reason']),
      });
    case 'opening_warned':
      return t('guards.warned', { guards: guardsOf(data, names) });
    case 'case_updated':
      return t('timeline.case_updated', { fields: fieldNames(data, t) });
    case 'case_closed':
      return t('timeline.case_closed');
    case 'case_restricted':
    case 'restriction_lifted':
      return t(`timeline.${kind}`);
    case 'case_entered':
      return t('timeline.case_entered', { reason: withoutStop(data['reason']) });
    case 'case_handed_over':
      return handedOver(data, names, t);
    case 'event_recorded':
      return withCourse(eventSentence(data, t), data, t);
    case 'answers_recorded':
      return t('timeline.answers_recorded', { questions: questionsOf(data['facts'], names) });
    case 'day_recorded':
      return daySentence(data, names, t);
    case 'submission_recorded':
      return withCourse(submissionSentence(data, names, t), data, t);
    case 'delivery_recorded':
      return deliverySentence(data, t);
    case 'notice_recorded':
      return withCourse(noticeSentence(data, t), data, t);
    case 'document_recorded':
    case 'document_taken_back':
      return t(`timeline.${kind}`, { document: documentName(data['document'], names.locale) });
    case 'deadline_set': {
      const [safe, legal] = [date(data['safeOn']), date(data['legalOn'])];

      return safe === legal
        ? t('timeline.deadline_set', { rule, date: legal })
        : t('timeline.deadline_set_two', { rule, safe, date: legal });
    }
    case 'deadline_superseded':
      return t('timeline.deadline_superseded', { rule });
    case 'deadline_done':
      return t('timeline.deadline_done', { rule, proof: withoutStop(data['proof']) });
    case 'deadline_moved': {
      const others = typeof data['moved'] === 'number' ? data['moved'] - 1 : 0;
      const words = { rule, old: date(data['oldSafeOn']), date: date(data['safeOn']) };

      return others > 0
        ? t('timeline.deadlines_moved', { ...words, count: others })
        : t('timeline.deadline_moved', words);
    }
    case 'deadline_kept':
      return t('timeline.deadline_kept', { rule, date: date(data['proposedSafeOn']) });
    case 'deadline_fixed':
    case 'deadline_released':
      return t(`timeline.${kind}`, {
        rule,
        old: date(data['oldSafeOn']),
        date: date(data['safeOn']),
        reason: withoutStop(data['reason']),
      });
    case 'reminder_sent':
      return t('timeline.reminder_sent', { rule, name: name ?? t('timeline.someone') });
    case 'escalated':
      return t('timeline.escalated', { rule, date: date(data['safeOn']) });
    case 'escalation_sent':
      return t('timeline.escalation_sent', { rule, name: name ?? t('timeline.someone') });
    case 'message_redirected':
      return t(redirected(data['reason']), { rule, name: name ?? t('timeline.someone') });
    case 'alert_acknowledged':
      return t('timeline.alert_acknowledged', { rule });
  }
}

type Data = TimelineEntry['data'];

function ruleOf(data: Data, { deadlines, locale }: TimelineNames, t: TFunction): string {
  const deadline = deadlines.find(({ id }) => id === data['deadlineId']);

  return deadline?.rule.name[locale] ?? ruleName(data['rule'], locale) ?? t('timeline.aDeadline');
}

function playbookName(data: Data, { playbooks, locale }: TimelineNames): string {
  const id = data['playbook'];

  return playbooks.find((playbook) => playbook.id === id)?.name[locale] ?? String(id ?? '');
}

/** What the guards of a playbook say, as they were found when the case was opened. */
function guardsOf(data: Data, { locale }: TimelineNames): string {
  const known = new Map(Object.entries(guards));
  const found = String(data['guards'] ?? '').split(', ');

  return found.map((id) => known.get(id)?.says[locale] ?? id).join(' ');
}

function stepText(data: Data, { steps, locale }: TimelineNames): string {
  // A step that the firm added stands in no playbook of the platform: its words came along.
  if (typeof data['own'] === 'string') return withoutStop(data['own']);

  return withoutStop(steps.find(({ id }) => id === data['step'])?.text[locale] ?? data['step']);
}

const fields = ['ownerId', 'lawyerId', 'waitingOn', 'partyLocation', 'nextStep', 'status'] as const;

function fieldNames(data: Data, t: TFunction): string {
  const changed = String(data['fields'] ?? '').split(', ');

  return changed
    .map((field) => {
      const known = fields.find((each) => each === field);

      return known ? t(`timeline.fields.${known}`) : field;
    })
    .join(', ');
}

function handedOver(data: Data, { members }: TimelineNames, t: TFunction): string {
  const nameOf = (id: unknown) =>
    members.find((member) => member.id === id)?.name ?? t('timeline.someone');
  const to = (['ownerId', 'lawyerId'] as const).flatMap((field) =>
    data[field] ? [`${t(`timeline.fields.${field}`)}: ${nameOf(data[field])}`] : [],
  );

  return t('timeline.case_handed_over', { name: nameOf(data['fromId']), to: to.join(', ') });
}

/** «Há tutela?» «Há ordem de afastamento?»: what was answered, never how. */
function questionsOf(facts: Data[string] | undefined, { locale }: TimelineNames): string {
  const known = String(facts ?? '')
    .split(', ')
    .filter((fact) => isYesNoFact(fact) || isDayFact(fact));

  return known.map((fact) => `«${questions[fact][locale]}»`).join(' ');
}

function daySentence({ fact, day }: Data, names: TimelineNames, t: TFunction): string {
  const question = questionsOf(fact, names);
  if (day === 'none') return t('timeline.day_none', { question });

  return typeof day === 'string'
    ? t('timeline.day_recorded', { question, date: dateText(day, names.locale) })
    : t('timeline.day_taken_back', { question });
}

function submissionWords(data: Data, t: TFunction) {
  const kind = submissionKinds.find((each) => each === data['kind']);
  const channel = channels.find((each) => each === data['channel']);

  return {
    kind: kind ? t(`submissions.kinds.${kind}`) : '',
    channel: channel ? t(`channels.${channel}`) : '',
  };
}

function deliverySentence(data: Data, t: TFunction): string {
  const words = submissionWords(data, t);

  return data['deliveredOn']
    ? t('timeline.delivery_recorded', words)
    : t('timeline.delivery_taken_back', words);
}

function submissionSentence(data: Data, names: TimelineNames, t: TFunction): string {
  const words = submissionWords(data, t);
  const { reference } = data;
  const filed = reference
    ? t('timeline.submission_recorded', { ...words, reference })
    : t('timeline.submission_plain', words);
  const unsaid = unsaidOf(data, names);

  return unsaid ? `${filed} ${t('timeline.unstated', { unsaid })}` : filed;
}

/** What the note that was sent does not say, though its procedure wants it said. */
function unsaidOf(data: Data, { statements, locale }: TimelineNames): string {
  const ids = String(data['unstated'] ?? '').split(', ');

  return statements
    .filter(({ id }) => ids.includes(id))
    .map(({ says }) => says[locale])
    .join(' ');
}

function noticeSentence(data: Data, t: TFunction): string {
  const known = noticeKinds.find((each) => each === data['kind']);
  const kind = known ? t(`notices.kinds.${known}`).toLowerCase() : '';
  const { reference } = data;

  return reference
    ? t('timeline.notice_recorded', { kind, reference })
    : t('timeline.notice_plain', { kind });
}

function withoutStop(text: Data[string] | undefined): string {
  return String(text ?? '').replace(/\.$/, '');
}

function redirected(reason: unknown) {
  if (reason === 'left') return 'timeline.message_left';
  if (reason === 'away') return 'timeline.message_away';

  return reason === 'undelivered' ? 'timeline.message_undelivered' : 'timeline.message_refused';
}

function documentName(document: unknown, locale: 'pt' | 'en'): string {
  const [, found] = Object.entries(documents).find(([id]) => id === document) ?? [];

  return found?.name[locale] ?? String(document);
}
