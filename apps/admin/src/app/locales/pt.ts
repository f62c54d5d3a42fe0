import { account } from './pt/account.ts';
import { audit } from './pt/audit.ts';
import { calendar } from './pt/calendar.ts';
import { cases } from './pt/cases.ts';
import { casework } from './pt/casework.ts';
import { changes } from './pt/changes.ts';
import { course } from './pt/course.ts';
import { documents } from './pt/documents.ts';
import { deadlines } from './pt/deadlines.ts';
import { general } from './pt/general.ts';
import { bundles } from './pt/bundles.ts';
import { letters } from './pt/letters.ts';
import { links } from './pt/links.ts';
import { notes } from './pt/notes.ts';
import { people } from './pt/people.ts';
import { privacy } from './pt/privacy.ts';
import { procedures } from './pt/procedures.ts';
import { readings } from './pt/readings.ts';
import { screens } from './pt/screens.ts';
import { security } from './pt/security.ts';
import { team } from './pt/team.ts';

export const pt = {
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
