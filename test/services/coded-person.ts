import type { Clock } from '#platform/clock';
import { SecondFactorRequired } from '#services/auth/admit';
import { beginSecondFactor } from '#services/auth/begin-second-factor';
import { confirmSecondFactor } from '#services/auth/confirm-second-factor';
import { enterSecondFactor } from '#services/auth/enter-second-factor';
import { readSession, type Session } from '#services/auth/read-session';
import { signIn } from '#services/auth/sign-in';
import type { Visit } from '#services/auth/visit';
import { codeOf } from '#test/harness/authenticator';
import { testPassword, visit } from '#test/harness/mint-firm';
import type { Stage } from './stage.ts';

/** What people do who sign in with a code, one after the other. */
export class CodedPerson {
  constructor(
    private readonly stage: Stage,
    private readonly clock: Clock,
    readonly email: string,
  ) {}

  givePassword(password = testPassword, from: Visit = visit) {
    return signIn(this.stage.database, { email: this.email, password }, from);
  }

  async challenge(from: Visit = visit): Promise<string> {
    const error: unknown = await this.givePassword(testPassword, from).catch(
      (cause: unknown) => cause,
    );
    if (!(error instanceof SecondFactorRequired)) throw new Error('no challenge was given');

    return error.challenge;
  }

  enter(challenge: string, code: string, from: Visit = visit) {
    return enterSecondFactor(this.stage.database, { code, challenge, visit: from });
  }

  async enterBoth(code: string, from: Visit = visit) {
    return this.enter(await this.challenge(from), code, from);
  }

  async open() {
    const { token } = await this.givePassword();

    return { token, session: await this.session(token) };
  }

  async session(token: string): Promise<Session> {
    const session = await readSession(this.stage.database, token);
    if (!session) throw new Error('the session goes on');

    return session;
  }

  confirm(session: Session, code: string) {
    return confirmSecondFactor(this.stage.database, session, { code, visit });
  }

  /** Turns a second factor on in a new session, which goes on. */
  async enrol() {
    const { token, session } = await this.open();
    const { secret } = await beginSecondFactor(this.stage.database, session, { requestId: 'test' });
    const { recoveryCodes } = await this.confirm(session, codeOf(secret, this.clock));

    return { secret, recoveryCodes, token, session: await this.session(token) };
  }
}
