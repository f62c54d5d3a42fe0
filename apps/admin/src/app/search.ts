import { parseCivilDate } from '#domain/calendar/civil-date';
import { playbookIds, type PlaybookId } from '#domain/playbooks/playbook';
import { accountOutcomes, type AccountOutcome } from '../api/account-outcomes.ts';
import { auditActions, type AuditAction } from '../api/audit-actions.ts';
import { causes, type Cause } from '../api/types.ts';

type Raw = Readonly<Record<string, unknown>>;

const bands = ['overdue', 'today', 'urgent', 'soon', 'later', 'withoutNextStep'] as const;
type AgendaFilter = (typeof bands)[number];

/** What the address bar may hold; anything else in it is dropped. */
export function loginSearch(raw: Raw): AccountSearch & { regresso?: string } {
  const back = textOf(raw['regresso']);

  // Only a path of this application: an address elsewhere would make the login page a trap.
  return { ...accountSearch(raw), ...(back && /^\/(?![/\\])/.test(back) && { regresso: back }) };
}

/** `conta`: how it went with the account of the firm. */
export type AccountSearch = { conta?: AccountOutcome | undefined };

export function accountSearch(raw: Raw): AccountSearch {
  const outcome = accountOutcomes.find((each) => each === raw['conta']);

  return outcome ? { conta: outcome } : {};
}

/** `prazo`: the deadline whose explanation is open. */
export type DeadlineSearch = { prazo?: string | undefined };

export function deadlineSearch(raw: Raw): DeadlineSearch {
  const deadline = textOf(raw['prazo']);

  return deadline ? { prazo: deadline } : {};
}

export type TodaySearch = DeadlineSearch & {
  urgencia?: AgendaFilter | undefined;
  meus?: true | undefined;
};

export function todaySearch(raw: Raw): TodaySearch {
  const band = bands.find((each) => each === raw['urgencia']);

  return {
    ...deadlineSearch(raw),
    ...(band && { urgencia: band }),
    ...(raw['meus'] === true && { meus: true as const }),
  };
}

export function listSearch(raw: Raw): { q?: string } {
  const q = textOf(raw['q']);

  return q ? { q } : {};
}

export type CaseSearch = {
  q?: string | undefined;
  estado?: 'open' | 'closed' | 'all' | undefined;
  espera?: Cause | undefined;
  responsavel?: string | undefined;
  guiao?: PlaybookId | undefined;
};

export function caseSearch(raw: Raw): CaseSearch {
  const status = (['closed', 'all'] as const).find((each) => each === raw['estado']);
  const cause = causes.find((each) => each === raw['espera']);
  const owner = textOf(raw['responsavel']);
  const playbook = playbookIds.find((each) => each === raw['guiao']);

  return {
    ...listSearch(raw),
    ...(status && { estado: status }),
    ...(cause && { espera: cause }),
    ...(owner && { responsavel: owner }),
    ...(playbook && { guiao: playbook }),
  };
}

export function stalledSearch(raw: Raw): { dias?: number } {
  const days = raw['dias'];

  return typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 1_000
    ? { dias: days }
    : {};
}

export const changeViews = ['decidir', 'antecipadas', 'assinaladas', 'historico'] as const;
export type ChangeSearch = {
  vista?: (typeof changeViews)[number] | undefined;
  /** The run whose changes are shown. */
  mudanca?: string | undefined;
};

export function changeSearch(raw: Raw): ChangeSearch {
  const view = changeViews.find((each) => each === raw['vista']);
  const run = textOf(raw['mudanca']);

  return { ...(view && { vista: view }), ...(run && isId(run) && { mudanca: run }) };
}

export type CalendarSearch = {
  ano?: number | undefined;
  efeito?: 'suspends' | 'rolls' | undefined;
  /** Key of an office, or all municipalities. */
  onde?: string | undefined;
  retirados?: true | undefined;
};

export function calendarSearch(raw: Raw): CalendarSearch {
  const year = raw['ano'];
  const effect = (['suspends', 'rolls'] as const).find((each) => each === raw['efeito']);
  const where = textOf(raw['onde']);

  return {
    ...(typeof year === 'number' && year >= 1990 && year <= 2110 && { ano: Math.trunc(year) }),
    ...(effect && { efeito: effect }),
    ...(where && { onde: where }),
    ...(raw['retirados'] === true && { retirados: true as const }),
  };
}

export type AuditSearch = {
  quem?: string | undefined;
  acao?: AuditAction | undefined;
  desde?: string | undefined;
  ate?: string | undefined;
};

export function auditSearch(raw: Raw): AuditSearch {
  const who = textOf(raw['quem']);
  const action = auditActions.find((each) => each === raw['acao']);
  const [from, to] = [dayOf(raw['desde']), dayOf(raw['ate'])];

  return {
    ...(who && isId(who) && { quem: who }),
    ...(action && { acao: action }),
    ...(from && { desde: from }),
    ...(to && { ate: to }),
  };
}

function dayOf(value: unknown): string | undefined {
  const text = textOf(value);

  return text && parseCivilDate(text) ? text : undefined;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function textOf(value: unknown): string | undefined {
  // A query of digits alone (a NIF) is parsed as a number on its way in.
  if (typeof value === 'number') return String(value);

  return typeof value === 'string' && value !== '' ? value : undefined;
}
