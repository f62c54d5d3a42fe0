import { cases } from './pt/cases.ts';
import { deadlines } from './pt/deadlines.ts';
import { general } from './pt/general.ts';
import { screens } from './pt/screens.ts';

export const pt = { ...general, ...deadlines, ...cases, ...screens };
