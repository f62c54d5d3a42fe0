import { randomBytes, randomUUID } from 'node:crypto';
import type { Sent } from '../target/exchange.ts';
import type { Stock } from './fill-stock.ts';

/** One thing that is asked, about what does not exist (the first arm) and about what does. Nobody may tell them apart. */
export type Question = {
  readonly name: string;
  readonly arms: readonly [Arm, Arm, ...Arm[]];
};

export type Arm = {
  readonly name: string;
  /** The request of round `round`, from an address of its own where that counts. */
  readonly ask: (round: number) => Sent;
};

/** Everybody tries from an address of their own, as in life: no attempt waits for the one before. */
let visitors = 0;
function nextVisitor(): string {
  visitors += 1;

  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}

function post(path: string, body: unknown): Sent {
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': nextVisitor() },
    body: JSON.stringify(body),
  };
}

const wrong = 'not the phrase of anybody here';
const anyToken = () => randomBytes(32).toString('base64url');

/** What somebody could ask who wants to know whether something exists. */
export function questionsOf(stock: Stock): Question[] {
  return [
    {
      name: 'sign-in with a wrong password',
      arms: [
        arm('unknown address', (round) => signIn(stock.nobody(round))),
        arm('known address', (round) => signIn(stock.plain(round))),
        arm('with a second factor', (round) => signIn(stock.coded(round))),
      ],
    },
    {
      name: 'request for a new password',
      arms: [
        arm('unknown address', (round) => reset(stock.nobody(round))),
        arm('known address', (round) => reset(stock.plain(round))),
      ],
    },
    {
      name: 'invitation behind a link',
      arms: [
        arm('random link', () => lookUp(anyToken())),
        arm('used link', (round) => lookUp(stock.usedLink(round))),
        arm('expired link', (round) => lookUp(stock.expiredLink(round))),
        arm('link of another letter', (round) => lookUp(stock.resetLink(round))),
      ],
    },
    ...Object.entries(stock.foreignIds).map(([noun, ids]): Question => {
      const read = (id: string): Sent => ({
        method: 'GET',
        path: `/v1/${noun}/${id}`,
        headers: { authorization: `Bearer ${stock.token}` },
      });

      return {
        name: `GET /v1/${noun}/{id}`,
        arms: [
          arm('random id', () => read(randomUUID().replace(/-4/, '-7'))),
          arm('another firm’s', (round) => read(ids[round % ids.length] ?? '')),
        ],
      };
    }),
  ];
}

function arm(name: string, ask: Arm['ask']): Arm {
  return { name, ask };
}

function signIn(email: string): Sent {
  return post('/v1/auth/login', { email, password: wrong });
}

function reset(email: string): Sent {
  return post('/v1/auth/reset-requests', { email });
}

function lookUp(token: string): Sent {
  return post('/v1/auth/invitations/lookup', { token });
}
