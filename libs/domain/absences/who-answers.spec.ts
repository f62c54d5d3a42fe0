import { civilDate } from '../calendar/civil-date.ts';
import {
  deputyOn,
  firstUncoveredDay,
  mayStandIn,
  whoAnswers,
  type Away,
  type TeamMember,
} from './who-answers.ts';

const roleOf = (id: string) => {
  if (id.startsWith('a')) return 'admin';
  if (id.startsWith('u')) return 'auditor';

  return id.startsWith('p') ? 'paralegal' : 'lawyer';
};
const there = (id: string): TeamMember => ({ id, role: roleOf(id), isActive: true });
const left = (id: string): TeamMember => ({ ...there(id), isActive: false });
const office = ['l1', 'l2', 'l3', 'p1', 'p2', 'a1', 'a2', 'u1'].map(there);
/** "l1>l2 3-5": l1 is away from the third to the fifth, and l2 stands in. */
const away = (text: string): Away => {
  const [, memberId = '', deputyId = '', from = '', to = ''] =
    /^(\w+)>(\w*) (\d)-(\d)$/.exec(text) ?? [];
  const day = (digit: string) => civilDate(`2026-06-0${digit}`);

  return { memberId, deputyId: deputyId || null, from: day(from), to: day(to) };
};
const fourth = civilDate('2026-06-04');
const without = (...gone: string[]) =>
  office.map((member) => (gone.includes(member.id) ? left(member.id) : member));

type Row = {
  readonly name: string;
  readonly absences: readonly string[];
  readonly members?: readonly TeamMember[];
  readonly of?: string;
  readonly reaches: readonly string[];
};

describe('who answers on a day', () => {
  it.each<Row>([
    { name: 'somebody who is there', absences: [], reaches: ['l1'] },
    { name: 'somebody who left yesterday', absences: ['l1>l2 1-3'], reaches: ['l1'] },
    { name: 'somebody who leaves tomorrow', absences: ['l1>l2 5-6'], reaches: ['l1'] },
    { name: 'the deputy on the first day', absences: ['l1>l2 4-6'], reaches: ['l2'] },
    { name: 'the deputy on the last day', absences: ['l1>l2 1-4'], reaches: ['l2'] },
    {
      name: 'the deputy of a deputy who is away too',
      absences: ['l1>l2 1-9', 'l2>l3 4-4'],
      reaches: ['l3'],
    },
    {
      name: 'the admins after two deputies, and no third',
      absences: ['l1>l2 1-9', 'l2>l3 1-9', 'l3>l4 1-9'],
      members: [...office, there('l4')],
      reaches: ['a1', 'a2'],
    },
    {
      name: 'the admins when two stand in for each other',
      absences: ['l1>l2 1-9', 'l2>l1 1-9'],
      reaches: ['a1', 'a2'],
    },
    {
      name: 'the admins when three stand in round and round',
      absences: ['l1>l2 1-9', 'l2>l3 1-9', 'l3>l1 1-9'],
      reaches: ['a1', 'a2'],
    },
    { name: 'the admins when nobody was named', absences: ['l1> 1-9'], reaches: ['a1', 'a2'] },
    {
      name: 'the admins when the deputy has left the firm',
      absences: ['l1>l2 1-9'],
      members: without('l2'),
      reaches: ['a1', 'a2'],
    },
    {
      name: 'the admins when the deputy may not decide any more',
      absences: ['l1>l2 1-9'],
      members: office.map((each) => (each.id === 'l2' ? { ...each, role: 'paralegal' } : each)),
      reaches: ['a1', 'a2'],
    },
    {
      name: 'the admins when the deputy is of another firm',
      absences: ['l1>x1 1-9'],
      reaches: ['a1', 'a2'],
    },
    {
      name: 'only the admins who are there',
      absences: ['l1> 1-9', 'a1> 1-9'],
      reaches: ['a2'],
    },
    {
      name: 'the other lawyers when no admin is there',
      absences: ['l1> 1-9', 'a1> 1-9'],
      members: without('a2'),
      reaches: ['l2', 'l3'],
    },
    {
      name: 'the paralegals when nobody else is there',
      absences: ['l1> 1-9', 'a1> 1-9'],
      members: without('a2', 'l2', 'l3'),
      reaches: ['p1', 'p2'],
    },
    {
      name: 'the absent person and the admins when nobody is there at all',
      absences: ['l1> 1-9', 'a1> 1-9', 'a2> 1-9'],
      members: without('l2', 'l3', 'p1', 'p2'),
      reaches: ['l1', 'a1', 'a2'],
    },
    {
      name: 'the person themselves in a firm of one',
      absences: ['l1> 1-9'],
      members: [there('l1')],
      reaches: ['l1'],
    },
    {
      name: 'the deputy of the latest of two absences',
      absences: ['l1>l3 4-4', 'l1>l2 1-9'],
      reaches: ['l3'],
    },
    {
      name: 'the deputy of the other absence when the latest one’s is away',
      absences: ['l1>l3 4-4', 'l1>l2 1-9', 'l3> 1-9'],
      reaches: ['l2'],
    },
    {
      name: 'a lawyer for a paralegal',
      of: 'p1',
      absences: ['p1>l2 1-9'],
      reaches: ['l2'],
    },
    {
      name: 'no paralegal for a lawyer by way of a lawyer’s deputy',
      absences: ['l1>l2 1-9', 'l2>p1 1-9'],
      reaches: ['a1', 'a2'],
    },
  ])('a message reaches $name', ({ of = 'l1', absences, members = office, reaches }) => {
    expect(whoAnswers(of, fourth, { members, absences: absences.map(away) })).toEqual(reaches);
  });

  it('says the first day that no deputy covers, from today on', () => {
    const absence = away('l1>l2 2-8');
    const team = { members: office, absences: [absence, away('l2> 3-5'), away('l2> 7-7')] };

    expect(firstUncoveredDay(absence, civilDate('2026-06-01'), team)).toBe('2026-06-03');
    expect(firstUncoveredDay(absence, civilDate('2026-06-06'), team)).toBe('2026-06-07');
    expect(firstUncoveredDay(absence, civilDate('2026-06-08'), team)).toBeUndefined();
  });

  it('nobody stands in for somebody who is there, or is unknown', () => {
    const team = { members: office, absences: [away('l1>l2 1-3'), away('x1>l2 1-9')] };

    expect(deputyOn('l1', fourth, team)).toBeUndefined();
    expect(deputyOn('x1', fourth, team)).toBeUndefined();
  });

  it('an auditor stands in for nobody, and nobody for an auditor', () => {
    const roles = ['paralegal', 'lawyer', 'admin', 'auditor'];

    expect(roles.filter((role) => mayStandIn('auditor', role))).toEqual([]);
    expect(roles.filter((role) => mayStandIn(role, 'auditor'))).toEqual([]);
  });
});
