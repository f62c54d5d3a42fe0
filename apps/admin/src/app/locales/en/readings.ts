import type { readings as portuguese } from '../pt/readings.ts';
import type { Words } from '../words.ts';

export const readings: Words<typeof portuguese> = {
  readings: {
    title: 'Readings of the law',
    lead: 'Where the law can be read in two ways, the firm chooses the one that gives the legal date. Every reading is always computed, and the safe date, which drives the reminders, is the earliest of all.',
    readOnly: 'Only a lawyer or the administration can change the readings.',
    usual: 'default',
    question: {
      municipal: 'Does a municipal holiday suspend the count?',
      partial: 'Does a closure for part of a day move the last day?',
      dilation: 'How is the dilation counted for who lives off the mainland?',
      months: 'Are terms in months, up to six, suspended?',
      notification: 'From which day does a registered letter or an electronic notice count?',
      courtSaturday: 'Can a court term end on a Saturday?',
      courtClosure: 'Does a day off granted by the Government move the end of a court term?',
    },
    why: {
      municipal:
        'The law suspends the count on holidays without saying whether municipal ones are among them. Services usually close on that day.',
      partial:
        'The law treats a closure for part of a day as a closed service. But a filing on the web needs no open counter.',
      dilation:
        'The law gives 5, 15 or 30 days before the period starts, without saying whether they are working days or calendar days.',
      months:
        'The law has only what is longer than six months run on. Shorter terms are counted by some from date to date, and suspended by others at weekends and on holidays.',
      notification:
        'The law presumes a notice some days after it was sent. The numbers in force have not been confirmed in a legal text yet.',
      courtSaturday:
        'The Civil Code names only Sundays and holidays as days on which a term does not end.',
      courtClosure:
        'The day off is granted to the services of the State. That it moves a term counted by the Civil Code is to be confirmed.',
    },
    means: {
      municipal: {
        suspends: 'That day does not count, and the period ends later.',
        counts: 'That day counts like any other, and the period may end earlier.',
      },
      partial: {
        rolls: 'The period moves to the next working day.',
        ignored: 'The period ends on that very day.',
      },
      dilation: {
        calendar_days: 'Every day counts, and the period starts earlier.',
        working_days: 'Weekends and holidays are skipped, and the period starts later.',
      },
      months: {
        date_to_date: 'The period ends on the corresponding day of the last month.',
        suspended: 'The days that do not count are added, and the period ends much later.',
      },
      notification: {
        presumed:
          'A letter on the 3rd day or the next working day; an electronic notice when it is opened or on the 5th day.',
        received: 'The period starts when it arrived, which is usually earlier.',
      },
      courtSaturday: {
        rolls: 'The term moves to Monday.',
        stands: 'The term ends on the Saturday itself.',
      },
      courtClosure: {
        rolls: 'The term moves to the next working day.',
        ignored: 'The term ends on that very day.',
      },
    },
    save: 'Change the readings',
    margin: "The firm's margin",
    marginHint: 'Working days before the safe date: gives the internal date',
    reason: 'Reason for the change',
    reasonHint: 'Kept in the history and in the audit log',
    unchanged: 'Change an answer or the margin to see the effect.',
    preview: 'See the effect',
    previewTitle: "Change the firm's readings",
    submit: 'Change',
    saved: 'Readings changed. Open dates are being reviewed.',
    history: 'What was chosen before',
    none: 'The firm has changed nothing yet: the default readings hold.',
    by: '{{name}}, {{date}} at {{time}}',
    marginSet_zero: 'No margin',
    marginSet_one: 'Margin of {{count}} working day',
    marginSet_other: 'Margin of {{count}} working days',
    same: 'No answer changed',
  },
};
