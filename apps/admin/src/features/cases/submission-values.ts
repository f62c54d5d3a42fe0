import type { NewSubmission } from '../../api/types.ts';
import { lisbonInstant } from '../../ui/lisbon-time.ts';

/** The form's fields: the day and the hour apart, as a receipt states them. */
export type SubmissionValues = {
  kind: NewSubmission['kind'];
  channel: NewSubmission['channel'];
  filedBy: NewSubmission['filedBy'] | null;
  day: string | null;
  time: string;
  reference: string;
  followsId: string | null;
  menuPath: string[];
  note: string;
};

export function startingSubmission(
  now: { readonly day: string; readonly time: string },
  isFollowUp: boolean,
): SubmissionValues {
  return {
    kind: isFollowUp ? 'follow_up' : 'request',
    channel: 'contactenos',
    filedBy: null,
    day: now.day,
    time: now.time,
    reference: '',
    followsId: null,
    menuPath: [],
    note: '',
  };
}

/** The moment of filing with its offset; undefined while day and hour do not name one. Hours as typed: 9:05, 09h05. */
export function filedAt({ day, time }: Pick<SubmissionValues, 'day' | 'time'>): string | undefined {
  const match = /^\s*(\d{1,2})[:h.]?(\d{2})\s*$/i.exec(time);
  if (!day || !match) return undefined;
  const [, hour = '', minute = ''] = match;

  return lisbonInstant(day, `${hour.padStart(2, '0')}:${minute}`);
}

/** What the API takes; undefined while there is no moment of filing. */
export function toSubmission(values: SubmissionValues): NewSubmission | undefined {
  const moment = filedAt(values);
  if (!moment) return undefined;
  const reference = values.reference.trim();
  const note = values.note.trim();
  const path = values.channel === 'contactenos' ? values.menuPath : [];

  return {
    kind: values.kind,
    channel: values.channel,
    filedAt: moment,
    menuPath: path.map((level) => level.trim()).filter((level) => level !== ''),
    ...(reference && { reference }),
    ...(values.filedBy && { filedBy: values.filedBy }),
    ...(values.followsId && { followsId: values.followsId }),
    ...(note && { note }),
  };
}
