import { enter, isFull, laneOf, waitIn, type Lane } from './pace.ts';

const pace = { perSecond: 10, atOnce: 5, patienceMs: 400, open: 1_000 };

/** When each of `count` requests at that moment may go; undefined: refused. */
function ask(lane: Lane, now: number, count: number): (number | undefined)[] {
  return Array.from({ length: count }, () => {
    if (isFull(lane, now)) return undefined;
    const wait = waitIn(lane, now);
    enter(lane, now);

    return wait;
  });
}

describe('a lane', () => {
  it('lets a few go at once, the next at its pace, and refuses whoever would lose patience', () => {
    const asked = ask(laneOf(pace), 1_000, 11);

    expect(asked.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 100, 200, 300, 400]);
    expect(asked.slice(9)).toEqual([undefined, undefined]);
  });

  it('lets no more than its pace go in the long run, however many ask', () => {
    const lane = laneOf(pace);
    const gone = Array.from({ length: 10_000 }, (_, at) => ask(lane, at, 1)[0]).filter(
      (wait) => wait !== undefined,
    );

    expect(gone).toHaveLength(5 + 99 + 4);
  });

  it('keeps what was not used for a few, never for more', () => {
    const lane = laneOf(pace);
    ask(lane, 0, 9);

    expect(ask(lane, 3_600_000, 6)).toEqual([0, 0, 0, 0, 0, 100]);
  });

  it('asks nothing of whoever stays below its pace', () => {
    const lane = laneOf(pace);

    expect(Array.from({ length: 500 }, (_, at) => ask(lane, at * 100, 1)[0])).toEqual(
      Array.from({ length: 500 }, () => 0),
    );
  });

  it('is full when too many are under way, until one is over', () => {
    const lane = laneOf({ ...pace, open: 2 });
    const leave = enter(lane, 0);
    enter(lane, 0);

    expect(isFull(lane, 60_000)).toBe(true);
    leave();
    expect(isFull(lane, 60_000)).toBe(false);
  });
});
