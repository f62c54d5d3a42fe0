import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { calendar } from './en/calendar.ts';
import { cases } from './en/cases.ts';
import { casework } from './en/casework.ts';
import { changes } from './en/changes.ts';
import { course } from './en/course.ts';
import { documents } from './en/documents.ts';
import { deadlines } from './en/deadlines.ts';
import { general } from './en/general.ts';
import { bundles } from './en/bundles.ts';
import { letters } from './en/letters.ts';
import { links } from './en/links.ts';
import { notes } from './en/notes.ts';
import { people } from './en/people.ts';
import { privacy } from './en/privacy.ts';
import { procedures } from './en/procedures.ts';
import { readings } from './en/readings.ts';
import { screens } from './en/screens.ts';
import { security } from './en/security.ts';
import { team } from './en/team.ts';

export const en = {
  ...general,
  ...deadlines,
  ...documents,
  ...bundles,
  ...letters,
  ...cases,
  ...casework,
  ...course,
  ...screens,
  ...changes,
  ...calendar,
  ...notes,
  ...people,
  ...privacy,
  ...procedures,
  ...readings,
  ...security,
  ...account,
  ...links,
  ...team,
  ...audit,
};
