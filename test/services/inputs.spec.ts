import type { z } from 'zod';
import { ListAlerts } from '#services/alerts/list-alerts';
import { SignIn } from '#services/auth/sign-in';
import { ListCases } from '#services/cases/list-cases';
import { OpenCase } from '#services/cases/open-case';
import { UpdateCase } from '#services/cases/update-case';
import { ListClients } from '#services/clients/list-clients';
import { RegisterClient } from '#services/clients/register-client';
import { CompleteDeadline } from '#services/deadlines/complete-deadline';
import { PreviewDeadline } from '#services/deadlines/preview-deadline';
import { AddDependent } from '#services/dependents/add-dependent';
import { AddMember } from '#services/firms/add-member';
import { CreateFirm } from '#services/firms/create-firm';
import { RecordNotice } from '#services/notices/record-notice';
import { Page } from '#services/paging';
import { UpdatePerson } from '#services/people/update-person';
import { AddPermit } from '#services/permits/add-permit';
import { ListStalled } from '#services/reports/stalled-report';
import { ListToday } from '#services/reports/today-report';
import { RecordSubmission } from '#services/submissions/record-submission';
import { id, lawInputs, lawLines, page } from './law-inputs.ts';

const person = {
  fullName: 'Ana',
  birthDate: '1988-02-29',
  nationality: 'BRA',
  nif: '123456789',
  niss: '11111111110',
  email: 'ana@example.pt',
  phone: '+351 912 345 678',
};
const nextStep = { text: 'Ligar', on: '2026-08-03' };

/** Every input of the services, with an example that fills every field. */
const inputs: readonly { name: string; schema: z.ZodType; example: Record<string, unknown> }[] = [
  { name: 'RegisterClient', schema: RegisterClient, example: person },
  { name: 'AddDependent', schema: AddDependent, example: { ...person, kinship: 'child' } },
  { name: 'UpdatePerson', schema: UpdatePerson, example: person },
  {
    name: 'AddPermit',
    schema: AddPermit,
    example: {
      number: 'AB12345',
      legalBasis: 'art. 77',
      issuedOn: '2024-02-29',
      expiresOn: '2026-02-28',
      officeId: id,
    },
  },
  {
    name: 'OpenCase',
    schema: OpenCase,
    example: {
      clientId: id,
      personId: id,
      permitId: id,
      officeId: id,
      playbook: 'newborn_art_124',
      ownerId: id,
      lawyerId: id,
      partyLocation: 'regions',
      nextStep,
    },
  },
  {
    name: 'UpdateCase',
    schema: UpdateCase,
    example: {
      ownerId: id,
      lawyerId: id,
      waitingOn: 'court',
      partyLocation: 'europe',
      nextStep,
      status: 'closed',
    },
  },
  {
    name: 'RecordSubmission',
    schema: RecordSubmission,
    example: {
      kind: 'request',
      channel: 'contactenos',
      menuPath: ['Outros'],
      reference: 'CT-1',
      filedAt: '2026-07-14T10:00:00+01:00',
      followsId: id,
      note: 'a\nb',
    },
  },
  {
    name: 'RecordNotice',
    schema: RecordNotice,
    example: {
      kind: 'hearing',
      channel: 'email',
      receivedOn: '2026-07-14',
      sentOn: '2026-07-10',
      replyDays: 10,
      reference: 'OF-1',
      summary: 'a\nb',
    },
  },
  ...lawInputs,
  { name: 'CompleteDeadline', schema: CompleteDeadline, example: { proof: 'recibo' } },
  {
    name: 'PreviewDeadline',
    schema: PreviewDeadline,
    example: { start: '2026-07-14', count: 15, unit: 'working_days', municipality: 'Lisboa' },
  },
  { name: 'SignIn', schema: SignIn, example: { email: 'a@b.pt', password: 'x', firmId: id } },
  {
    name: 'CreateFirm',
    schema: CreateFirm,
    example: {
      name: 'Silva',
      slug: 'silva',
      zone: 'Atlantic/Madeira',
      sendFrom: 8,
      sendUntil: 20,
      sendDays: 'every_day',
    },
  },
  {
    name: 'AddMember',
    schema: AddMember,
    example: {
      firmId: id,
      email: 'a@b.pt',
      name: 'Ana',
      locale: 'en',
      role: 'admin',
      password: 'twelve chars',
    },
  },
  { name: 'Page', schema: Page, example: page },
  { name: 'ListClients', schema: ListClients, example: { ...page, q: 'ana' } },
  {
    name: 'ListCases',
    schema: ListCases,
    example: {
      ...page,
      q: 'ana',
      status: 'open',
      waitingOn: 'aima',
      ownerId: id,
      clientId: id,
      playbook: 'newborn_art_124',
    },
  },
  { name: 'ListAlerts', schema: ListAlerts, example: { ...page, state: 'all', mine: 'true' } },
  { name: 'ListToday', schema: ListToday, example: { mine: 'true' } },
  { name: 'ListStalled', schema: ListStalled, example: { minDays: '10', limit: '50' } },
];

describe.each(inputs)('$name', ({ schema, example }) => {
  it('takes what is complete and right', () => {
    expect(schema.safeParse(example)).toMatchObject({ success: true });
  });

  it.each(['firmId2', 'isAdmin', 'constructor', 'id', 'version'])('refuses the key %s', (key) => {
    const problems = schema.safeParse({ ...example, [key]: id }).error?.issues;

    expect(problems).toMatchObject([{ code: 'unrecognized_keys', keys: [key] }]);
  });

  it.each([null, undefined, 'text', 7, true, [], [example]])('is not %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  it.each(Object.keys(example))('names %s when it is of the wrong kind', (key) => {
    for (const wrong of [{ $ne: null }, [{}], Number.NaN, Symbol.iterator, () => id]) {
      const problems = schema.safeParse({ ...example, [key]: wrong }).error?.issues ?? [];

      expect(problems.map((problem) => problem.path[0])).toContain(key);
    }
  });
});

/** The fields of every input for which another value of this kind is tried. */
function fieldsOf(isSuch: (value: unknown) => boolean): [string, z.ZodType, object, string][] {
  return inputs.flatMap(({ name, schema, example }) =>
    Object.keys(example)
      .filter((key) => isSuch(example[key]))
      .map((key): [string, z.ZodType, object, string] => [name, schema, example, key]),
  );
}

const days = fieldsOf((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
const instants = fieldsOf((value) => typeof value === 'string' && /^\d{4}-.*T/.test(value));
const ids = fieldsOf((value) => value === id);
const lines: typeof days = [
  ['RegisterClient', RegisterClient, person, 'fullName'],
  ['AddPermit', AddPermit, { number: 'AB12345', legalBasis: 'x' }, 'legalBasis'],
  ['RecordSubmission', RecordSubmission, exampleOf('RecordSubmission'), 'reference'],
  ['RecordNotice', RecordNotice, exampleOf('RecordNotice'), 'reference'],
  ['CompleteDeadline', CompleteDeadline, {}, 'proof'],
  ...lawLines,
  ['CreateFirm', CreateFirm, { slug: 'silva' }, 'name'],
];

describe('a field', () => {
  it.each(days)('%s: an impossible day is refused', (_name, schema, example, key) => {
    for (const day of [
      '2026-02-30',
      '2027-02-29',
      '0000-00-00',
      '9999-12-31',
      '1899-12-31',
      '31/03/2026',
      '2026-3-1',
      '2026-07-14T00:00:00Z',
      '',
      20_260_714,
    ]) {
      expect([day, pathsOf(schema, { ...example, [key]: day })]).toEqual([day, [key]]);
    }
  });

  it.each(instants)('%s: an instant without its offset, or of no day, is refused', (...field) => {
    const [, schema, example, key] = field;

    for (const instant of [
      '2026-07-14',
      '2026-07-14T10:00:00',
      '2026-02-30T10:00:00Z',
      '2026-07-14T25:00:00Z',
      '2026-07-14T10:00:00+1',
      '2026-07-14 10:00:00Z',
      1_784_000_000,
    ]) {
      expect([instant, pathsOf(schema, { ...example, [key]: instant })]).toEqual([instant, [key]]);
    }
  });

  it.each(ids)('%s: what is no id is refused', (_name, schema, example, key) => {
    for (const wrong of ['', '1', `{${id}}`, `${id}'`, id.slice(1), `${id}\n`]) {
      expect([wrong, pathsOf(schema, { ...example, [key]: wrong })]).toEqual([wrong, [key]]);
    }
  });

  it.each(lines)('%s: blank text and control characters are refused', (...field) => {
    const [, schema, example, key] = field;

    for (const text of ['', ' \t ', 'a\nb', 'a\u0000b', 'a\u0007b', 'a\u2028b', 'a\r\nBcc: b']) {
      expect([text, pathsOf(schema, { ...example, [key]: text })]).toEqual([text, [key]]);
    }
  });

  it('a next step needs its text and its day', () => {
    for (const wrong of [{ text: 'x' }, { on: '2026-08-03' }, { ...nextStep, by: 'me' }, 'x', []]) {
      expect(pathsOf(UpdateCase, { nextStep: wrong })).toEqual(['nextStep']);
    }
    expect(UpdateCase.parse({ nextStep: null })).toEqual({ nextStep: null });
  });

  it.each([
    ['nif', ['123456788', '12345678', '1234567890', 'PT12345678', '000000000']],
    ['niss', ['11111111111', '1111111111', '31111111110']],
    ['nnu', ['12345678', 'A23456789']],
    ['nationality', ['prt', 'PT', 'PRTX', 'P1T']],
    ['phone', ['call me', '12345', '+351 912 345 678 901 234', '912;DROP']],
    [
      'email',
      ['a@b', 'a b@c.pt', 'a@b.pt,c@d.pt', 'a@b.pt\r\nBcc: c@d.pt', `${'a'.repeat(260)}@b.pt`],
    ],
    ['fullName', ['x'.repeat(201), '\ud800', 'a\u2029b']],
  ])('%s is checked', (key, values) => {
    for (const value of values) {
      expect([value, pathsOf(RegisterClient, { ...person, [key]: value })]).toEqual([value, [key]]);
    }
  });

  it.each([
    { limit: '0' },
    { limit: '-1' },
    { limit: '101' },
    { limit: '1e9' },
    { limit: '1.5' },
    { limit: '' },
    { limit: ['1', '2'] },
    { cursor: 'x'.repeat(101) },
  ])('a page of %j is refused', (query) => {
    expect(pathsOf(Page, query)).toEqual(Object.keys(query));
  });

  it('text is kept composed and trimmed', () => {
    expect(RegisterClient.parse({ fullName: '  Jose\u0301 ' })).toEqual({ fullName: 'José' });
  });
});

function exampleOf(name: string): object {
  return inputs.find((input) => input.name === name)?.example ?? {};
}

function pathsOf(schema: z.ZodType, value: unknown): unknown[] {
  const problems = schema.safeParse(value).error?.issues ?? [];

  return [...new Set(problems.map((problem) => problem.path[0]))];
}
