import type { Words } from '../words.ts';
import type { casework as words } from '../pt/casework.ts';

export const casework: Words<typeof words> = {
  event: {
    what: 'What happened',
    possible: 'Can happen now',
    impossible: 'Not at this stage',
    on: 'On which day',
    note: 'Note or reason',
    noteHint: 'It stays in the history of the case.',
    submit: 'Record',
    recorded: 'Event recorded.',
    notNow: 'This cannot happen at this stage of the request.',
    refused: 'It cannot happen now: the request is “{{stage}}”. It happens only in: {{places}}.',
    instead: {
      submission:
        'If something was filed, record the submission instead: it moves the stage, and dates run from it.',
      notice:
        'If a notice arrived, record the notice instead: it moves the stage, and dates run from it.',
    },
  },
  steps: {
    title: 'Steps of the procedure',
    none: 'This procedure has no steps.',
    count: '{{done}} of {{count}} done',
    next: 'Next',
    mark: 'Done: {{step}}',
    by: {
      parent: 'Up to the parent',
      applicant: 'Up to the applicant',
      lawyer: 'Up to the lawyer',
      firm: 'Up to the firm',
    },
    after_one: 'After step {{steps}}',
    after_other: 'After steps {{steps}}',
    keeps: 'Keep:',
    done: 'Done on {{date}} · {{name}}',
    skip: 'Not needed',
    skipOf: 'Not needed: {{step}}',
    skipped: 'Not needed, said on {{date}} · {{name}}',
    changeDay: 'Change the day',
    changeDayOf: 'Change the day: {{step}}',
    dayOf: 'Day on which it was done: {{step}}',
  },
  offers: {
    title: 'To be opened next',
    refused:
      'A decision that is not known to be in favour came on {{date}}: the terms to complain and to sue are running.',
    passed: 'Passed unanswered on {{date}}: {{rule}}.',
    misclassified: 'The receipt of {{date}} was entered wrongly.',
    next: 'Next:',
    open: 'Open case',
    openOf: 'Open case: {{playbook}}',
    follows: 'Goes on from:',
    followsNote:
      'It goes on from another case: what was said there about the same person is filled in.',
  },
  facts: {
    title: 'Facts of the case',
    edit: 'Correct',
    none: 'The procedure asks nothing.',
    open: 'Not answered',
    unsaid: 'Not known',
    noDay: 'None',
    fromFile: 'from the file',
    term: 'Runs from it: {{rule}}',
    saved: 'Facts saved.',
    note: 'What the file knows is not answered here. A corrected day computes the dates that run from it anew.',
    openInstead: 'Open instead: {{playbook}}',
  },
};
