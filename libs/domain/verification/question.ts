import type { CivilDate } from '#domain/calendar/civil-date';
import type { Period } from '#domain/deadlines/rule';

export type ReadingChoices = {
  readonly municipal: 'suspends' | 'counts';
  readonly partial: 'rolls' | 'ignored';
  readonly dilation: 'calendar_days' | 'working_days';
  readonly months: 'date_to_date' | 'suspended';
  readonly notification: 'presumed' | 'received';
  readonly courtSaturday: 'rolls' | 'stands';
  readonly courtClosure: 'rolls' | 'ignored';
};

/** What is asked of the walk: the same as of the engine, without its calendar. */
export type Question = {
  /** Day of the event, which never counts itself. */
  readonly start: CivilDate;
  readonly period: Period;
  /** A shorter term that the notice states; it can move the safe date only. */
  readonly stated?: Period;
  readonly regime?: 'administrative' | 'court';
  readonly direction?: 'forward' | 'backward';
  readonly notification?: {
    readonly how: 'registered_post' | 'electronic';
    readonly sentOn: CivilDate;
    readonly receivedOn?: CivilDate;
  };
  readonly dilation?: 'regions' | 'europe' | 'elsewhere';
  readonly choices?: ReadingChoices;
  /** Working days before the safe date. */
  readonly marginDays?: number;
};
