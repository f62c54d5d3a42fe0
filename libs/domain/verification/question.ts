import type { CivilDate } from '#domain/calendar/civil-date';
import type { Dilation } from '#domain/deadlines/dilation';
import type { Notification } from '#domain/deadlines/notification';
import type { ReadingChoices } from '#domain/deadlines/readings';
import type { Direction, Period, Regime } from '#domain/deadlines/rule';

/** What is asked of the walk: the same as of the engine, without its calendar. */
export type Question = {
  /** Day of the event, which never counts itself. */
  readonly start: CivilDate;
  readonly period: Period;
  /** A shorter term that the notice states; it can move the safe date only. */
  readonly stated?: Period;
  /** Administrative unless given. */
  readonly regime?: Regime;
  /** Forward unless given. */
  readonly direction?: Direction;
  /** When given, the term runs from it instead of `start`. */
  readonly notification?: Notification;
  readonly dilation?: Dilation;
  readonly choices?: ReadingChoices;
  /** Working days before the safe date. */
  readonly marginDays?: number;
};
