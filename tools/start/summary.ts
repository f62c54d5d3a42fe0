import { paint } from './step.ts';

export type Login = {
  readonly firm: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
};

/** What scripts read from ready.json. `inboxUrl` is null when SMTP_URL names another server. */
export type Ready = {
  readonly adminUrl: string;
  readonly apiUrl: string;
  readonly inboxUrl: string | null;
  readonly logins: readonly Login[];
};

export function summaryOf(ready: Ready, directory: string): string {
  const places = [
    ['Admin', ready.adminUrl],
    ['API', `${ready.apiUrl}/docs`],
    ['Inbox', ready.inboxUrl ?? 'mail leaves through SMTP_URL'],
    ['Data', directory],
  ].map(([name = '', place = '']) => `  ${paint(1, name.padEnd(6))} ${paint(36, place)}`);

  return [
    '',
    `  ${paint(32, 'Prazo is ready.')}`,
    '',
    ...places,
    '',
    ...tableOf(ready.logins),
    `  ${paint(2, 'Ctrl-C stops everything; the data stays.')}`,
    '',
  ].join('\n');
}

function tableOf(logins: readonly Login[]): string[] {
  if (logins.length === 0) return [];
  const heading: Login = { firm: 'Firm', role: 'Role', email: 'E-mail', password: 'Password' };
  const columns = ['firm', 'role', 'email', 'password'] as const;
  const width = (column: keyof Login) =>
    Math.max(...[heading, ...logins].map((login) => login[column].length));
  const row = (login: Login) =>
    columns
      .map((column) => login[column].padEnd(width(column)))
      .join('   ')
      .trimEnd();
  const rule = columns.map((column) => '─'.repeat(width(column))).join('   ');

  return [
    `  ${paint(1, row(heading))}`,
    `  ${paint(2, rule)}`,
    ...logins.map((login) => `  ${row(login)}`),
    '',
  ];
}
