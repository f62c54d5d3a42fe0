import type { Login, RunningApp } from './running-app.ts';

/** The demo login of a role, in the first firm or in the other one. */
export function loginOf(app: RunningApp, role: string, which: 'first' | 'other' = 'first'): Login {
  const firm = app.logins[0]?.firm;
  const found = app.logins.find(
    (login) => login.role === role && (login.firm === firm) === (which === 'first'),
  );
  if (!found) throw new Error(`ready.json has no login of a ${role} in the ${which} firm`);

  return found;
}
