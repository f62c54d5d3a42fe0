import { ForbiddenException, HttpException, InternalServerErrorException } from '@nestjs/common';
import { AppError, invalidField } from '#platform/errors';
import { describeError } from '#platform/describe-error';
import { toFailure } from './failure.ts';
import { toProblem } from './problem.ts';

const leak = 'Key (nif)=(123456789) violates "people_firm_id_nif_key" in SELECT * FROM people';

function databaseError(fields: object): Error {
  return Object.assign(new Error(leak), fields);
}

function driverError(originalCode: string): Error {
  return databaseError({
    code: 'P2039',
    meta: { driverAdapterError: { cause: { originalCode } } },
  });
}

describe('an error becomes a failure', () => {
  it.each<[string, number, string, unknown]>([
    ['a wrong field', 400, 'invalid', invalidField('nif', 'is wrong')],
    ['nobody signed in', 401, 'unauthenticated', new AppError('unauthenticated', 'x')],
    ['a role that may not', 403, 'forbidden', new AppError('forbidden', 'x')],
    ['nothing found', 404, 'not_found', new AppError('not_found', 'x')],
    ['a conflict', 409, 'conflict', new AppError('conflict', 'x')],
    ['too many requests', 429, 'limit', new AppError('limit', 'x')],
    ['a refusal of the framework', 403, 'forbidden', new ForbiddenException('x')],
    ['a missing precondition', 428, 'precondition_required', new HttpException('x', 428)],
    ['a lost race for a unique value', 409, 'conflict', databaseError({ code: '23505' })],
    ['the same, seen by Prisma', 409, 'conflict', databaseError({ code: 'P2002' })],
    ['a reference to what has gone', 400, 'invalid', databaseError({ code: '23503' })],
    ['the same, seen by Prisma', 400, 'invalid', databaseError({ code: 'P2003' })],
    ['a failed serialization', 409, 'conflict', driverError('40001')],
    ['a character that cannot be stored', 400, 'invalid', driverError('22021')],
    ['a statement that took too long', 503, 'unavailable', databaseError({ code: '57014' })],
    [
      'a database that is away',
      503,
      'unavailable',
      databaseError({ cause: { code: 'ECONNREFUSED' } }),
    ],
    ['a policy that refused', 500, 'internal', driverError('42501')],
    ['any other database error', 500, 'internal', databaseError({})],
    ['a fault of the framework', 500, 'internal', new InternalServerErrorException(leak)],
    ['a thrown string', 500, 'internal', 'a string'],
    ['a thrown nothing', 500, 'internal', undefined],
  ])('%s is %i %s', (_what, status, code, error) => {
    expect(toFailure(error)).toMatchObject({ status, code });
  });

  it('keeps the fields to blame', () => {
    expect(toProblem(toFailure(invalidField('nif', 'is wrong')), 'r1')).toMatchObject({
      requestId: 'r1',
      errors: [{ path: 'nif', message: 'is wrong' }],
    });
  });

  it.each([databaseError({ code: '23505' }), driverError('42501'), databaseError({})])(
    'says nothing of values, tables or constraints (%#)',
    (error) => {
      expect(JSON.stringify(toProblem(toFailure(error), 'r1'))).not.toMatch(
        /nif|people|SELECT|at /,
      );
    },
  );
});

describe('the log of an unexpected error', () => {
  it('holds the code and the place of a database error, not its words', () => {
    const described = describeError(driverError('42501'));

    expect(described).toMatchObject({ codes: ['42501', 'P2039'] });
    expect(described['stack']).toMatch(/failure\.spec/);
    expect(JSON.stringify(described)).not.toContain('123456789');
  });

  it('holds the words of our own errors', () => {
    expect(describeError(new TypeError('x is undefined'))).toMatchObject({
      type: 'TypeError',
      message: 'x is undefined',
    });
  });
});
