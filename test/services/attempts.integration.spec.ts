import { AppError } from '#platform/errors';
import { attempt } from '#services/auth/attempts';
import { signIn } from '#services/auth/sign-in';
import type { Visit } from '#services/auth/visit';
import { newToken } from '#platform/tokens';
import { testPassword } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import { setStage, type Stage } from './stage.ts';

const wrong = () => Promise.reject(new AppError('unauthenticated', 'wrong'));
const right = () => Promise.resolve('in');

describe('attempts to sign in', () => {
  let stage: Stage;
  let last = 0;
  /** An address that no test has used. */
  const somewhere = () => `198.51.${Math.floor(++last / 250)}.${(last % 250) + 1}`;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.server.stop());

  const attempts = async (times: number, account: string, visit: Visit) => {
    const outcomes = [];
    for (let n = 0; n < times; n += 1) outcomes.push(await outcomeOf(account, visit, wrong));

    return outcomes;
  };

  it('five are free, and then a pause follows that grows', async () => {
    const from = { address: somewhere() };

    expect(await attempts(8, 'a@x.pt', from)).toEqual([...Array(6).fill('wrong'), 1, 1]);
    const pauses = [];
    for (let n = 0; n < 12; n += 1) {
      await wait();
      await outcomeOf('a@x.pt', from, wrong);
      pauses.push(await outcomeOf('a@x.pt', from, wrong));
    }

    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('during a pause the right password is refused too, and does not lengthen it', async () => {
    const from = { address: somewhere() };
    await attempts(6, 'b@x.pt', from);

    expect(await outcomeOf('b@x.pt', from, right)).toBe(1);
    await wait();
    expect(await outcomeOf('b@x.pt', from, right)).toBe('in');
  });

  it('the owner of an account that is being guessed at signs in from elsewhere', async () => {
    await attempts(7, 'c@x.pt', { address: somewhere() });

    expect(await outcomeOf('c@x.pt', { address: somewhere() }, right)).toBe('in');
  });

  it('a browser that has signed in before is not slowed down by whoever shares its address', async () => {
    const { email } = stage.mine.lawyer;
    const from = { address: somewhere() };
    const home = { ...from, deviceToken: newToken() };
    await signIn(stage.database, { email, password: testPassword }, home);
    for (let n = 0; n < 11; n += 1) {
      await outcomeOf(email, from, wrong);
      await wait();
    }
    await tryEverybody(from.address);
    await outcomeOf(email, from, wrong);

    expect(await outcomeOf('new@x.pt', from, right)).not.toBe('in');
    expect(await outcomeOf(email, from, right)).not.toBe('in');
    expect(await outcomeOf(email, home, right)).toBe('in');
  });

  it('a browser is known to its own account alone, and is counted there', async () => {
    const home = { address: somewhere(), deviceToken: newToken() };
    const { mine } = stage;
    await signIn(stage.database, { email: mine.admin.email, password: testPassword }, home);

    expect(await attempts(7, mine.paralegal.email, home)).toContain(1);
    expect(await attempts(7, mine.admin.email, { ...home, address: somewhere() })).toContain(1);
  });

  it('an attempt that succeeds clears what stood against the account, not against the address', async () => {
    const from = { address: somewhere() };
    await attempts(5, 'd@x.pt', from);
    await outcomeOf('d@x.pt', from, right);

    expect(await attempts(6, 'd@x.pt', from)).toEqual(Array(6).fill('wrong'));
    const rows = await asOwner<{ attempts: number }>(
      stage.server.ownerUrl,
      'SELECT attempts FROM throttles WHERE attempts > 10 ORDER BY last_at DESC LIMIT 1',
    );
    expect(rows).toEqual([{ attempts: 11 }]);
  });

  it('many accounts cannot be tried from one address, nor from the addresses beside it', async () => {
    for (const [first, beside] of [
      [somewhere(), undefined],
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
    ] as const) {
      await tryEverybody(first);

      expect(await outcomeOf('new@x.pt', { address: beside ?? first }, wrong)).toBe(32);
    }
    expect(await outcomeOf('new@x.pt', { address: '2001:db8:1:3::1' }, wrong)).toBe('wrong');
  });

  it('at the same time, from every process, no more pass than one after the other', async () => {
    const from = { address: somewhere() };
    for (let n = 0; n < 10; n += 1) {
      await outcomeOf('e@x.pt', from, wrong);
      await wait();
    }
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => outcomeOf('e@x.pt', from, wrong)),
    );

    expect(outcomes.filter((each) => each === 'wrong')).toHaveLength(1);
  });

  it('an hour without attempts forgets them, and a day removes their traces', async () => {
    const from = { address: somewhere() };
    await attempts(6, 'f@x.pt', from);
    await age('2 hours');
    expect(await attempts(6, 'f@x.pt', from)).toEqual(Array(6).fill('wrong'));

    await age('2 days');
    for (let n = 0; n < 30; n += 1) await outcomeOf(`g${n}@x.pt`, from, right);
    const old = await asOwner(
      stage.server.ownerUrl,
      "SELECT FROM throttles WHERE last_at < now() - interval '1 day'",
    );
    expect(old).toEqual([]);
  });

  it('who tried what from where cannot be read from what is kept', async () => {
    await attempts(1, 'secret@x.pt', { address: '203.0.113.77' });
    const rows = await asOwner(stage.server.ownerUrl, 'SELECT t::text FROM throttles t');

    expect(JSON.stringify(rows)).not.toMatch(/secret|203\.0\.113/);
  });

  /** So often that the next pause of the address has 32 seconds. */
  async function tryEverybody(address: string) {
    for (let n = 0; n < 106; n += 1) {
      if (n > 100) await wait();
      await outcomeOf(`${n}@x.pt`, { address }, wrong);
    }
  }

  async function outcomeOf(account: string, visit: Visit, work: () => Promise<unknown>) {
    const of = { kind: 'password', account } as const;

    return attempt(stage.database, { of, visit }, work).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;

      return error.code === 'limit' ? Reflect.get(error, 'retryAfterSeconds') : error.message;
    });
  }

  /** As long as every pause lasts. */
  function wait() {
    return asOwner(stage.server.ownerUrl, 'UPDATE throttles SET blocked_until = now()');
  }

  function age(by: string) {
    return asOwner(
      stage.server.ownerUrl,
      `UPDATE throttles SET last_at = last_at - interval '${by}', blocked_until = blocked_until - interval '${by}'`,
    );
  }
});
