import { eventsOfNotice, eventsOfSubmission } from '#domain/cases/events-of';

describe('what is filed and received moves a request', () => {
  it.each([
    ['the first thing filed submits it, whatever it is', 'hearing_letter', 'draft', ['submitted']],
    ['a request once more refiles it', 'request', 'awaiting', ['refiled']],
    ['a letter answers a hearing', 'hearing_letter', 'hearing_notified', ['hearing_answered']],
    ['a letter without a hearing moves nothing', 'hearing_letter', 'awaiting', []],
    ['a follow-up moves nothing', 'follow_up', 'info_requested', []],
  ] as const)('%s', (_what, kind, stage, events) => {
    expect(eventsOfSubmission(kind, stage)).toEqual(events);
  });

  it.each([
    ['an acknowledgement', 'acknowledgement', undefined, 'submitted', ['acknowledged']],
    ['a request for elements', 'elements_request', undefined, 'awaiting', ['elements_requested']],
    ['a draft decision', 'hearing', undefined, 'in_analysis', ['hearing_notified']],
    ['a decision for', 'decision', 'for', 'in_analysis', ['decided_for']],
    ['a decision against', 'decision', 'against', 'awaiting', ['decided_against']],
    ['an archiving', 'decision', 'archived', 'awaiting', ['archived']],
    ['a payment slip, which moves nothing', 'payment_slip', undefined, 'awaiting', []],
    ['a decision of which nobody says how it ended', 'decision', undefined, 'awaiting', []],
    [
      'the receipt of an appointment',
      'appointment_receipt',
      undefined,
      'appointment_scheduled',
      ['appointment_held'],
    ],
    ['a receipt without a booking', 'appointment_receipt', undefined, 'awaiting', ['taken_up']],
    [
      'a receipt for what the firm did not file',
      'appointment_receipt',
      undefined,
      'draft',
      ['submitted'],
    ],
    [
      'a hearing in a case taken over',
      'hearing',
      undefined,
      'draft',
      ['submitted', 'hearing_notified'],
    ],
    ['anything else', 'other', undefined, 'awaiting', []],
  ] as const)('%s', (_what, kind, outcome, stage, events) => {
    expect(eventsOfNotice({ kind, outcome }, stage)).toEqual(events);
  });
});
