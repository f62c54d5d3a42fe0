import { cases } from './en/cases.ts';
import { deadlines } from './en/deadlines.ts';
import { general } from './en/general.ts';
import { screens } from './en/screens.ts';

export const en = { ...general, ...deadlines, ...cases, ...screens };
