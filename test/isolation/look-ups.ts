import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { caseQuestions } from './look-up-case-questions.ts';
import { secondFactorQuestions } from './look-up-factor-questions.ts';
import { firmQuestions } from './look-up-firm-questions.ts';
import { invitationQuestions } from './look-up-invitation-questions.ts';
import { leavingQuestions } from './look-up-leaving-questions.ts';
import { letterQuestions } from './look-up-letter-questions.ts';
import { questions } from './look-up-questions.ts';
import type { Question } from './look-up-question.ts';
import { turnQuestions } from './look-up-turn-questions.ts';
import { stage } from './look-up-scene.ts';

export const allQuestions = [
  ...questions,
  ...caseQuestions,
  ...secondFactorQuestions,
  ...firmQuestions,
  ...invitationQuestions,
  ...letterQuestions,
  ...leavingQuestions,
  ...turnQuestions,
];

/** The questions that name one function. */
export function questionsAbout(name: string): readonly Question[] {
  return allQuestions.filter(({ ask, afterwards }) =>
    [ask, afterwards?.look ?? []].flat().some((text) => text.includes(`system.${name}(`)),
  );
}

/**
 * Sets a scene of several firms in a transaction of the owner's that is undone, asks each function that looks across
 * firms as the service's login, and gives the questions whose answer is not the expected one.
 */
export async function lookUpFaults(
  client: pg.Client,
  login: string,
  asked: readonly Question[] = allQuestions,
): Promise<string[]> {
  const faults: string[] = [];
  const rowsOf = async (text: string) =>
    (await client.query<unknown[]>({ text, rowMode: 'array' })).rows;
  await client.query(`SAVEPOINT scene; SET LOCAL session_replication_role = replica; ${stage}`);
  try {
    for (const question of asked) {
      const { name, firm = '', user = '', role = login, scene = '' } = question;
      const { ask, gives, refuses, afterwards } = question;
      await client.query(
        `SAVEPOINT question; SET LOCAL app.firm_id = '${firm}'; SET LOCAL app.user_id = '${user}'; ${scene}`,
      );
      try {
        await client.query(`SET LOCAL ROLE ${role}`);
        const found = [];
        for (const text of [ask].flat()) found.push(...(await rowsOf(text)));
        await client.query('RESET ROLE');
        const after = [];
        for (const text of [afterwards?.look ?? []].flat()) after.push(...(await rowsOf(text)));
        const isRight =
          refuses === undefined &&
          isDeepStrictEqual(found, gives) &&
          (!afterwards || isDeepStrictEqual(after, afterwards.gives));
        if (!isRight) faults.push(`${name}: ${JSON.stringify([found, after])}`);
      } catch (error) {
        const isRight = refuses !== undefined && String(error).includes(refuses);
        if (!isRight) faults.push(`${name}: ${String(error)}`);
      } finally {
        await client.query('ROLLBACK TO SAVEPOINT question; RESET ROLE');
      }
    }

    return faults;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT scene');
  }
}
