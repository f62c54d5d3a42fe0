/** `atOnce` without waiting, `perSecond` in the long run; whoever would wait longer than `patienceMs` is refused. */
export type Pace = {
  readonly perSecond: number;
  readonly atOnce: number;
  readonly patienceMs: number;
  /** How many may be under way, those that wait included. */
  readonly open: number;
};

/** One queue that keeps its pace. `due` is when the next one may go, in milliseconds of a clock that never goes back. */
export type Lane = { readonly pace: Pace; due: number; open: number };

export function laneOf(pace: Pace): Lane {
  return { pace, due: Number.NEGATIVE_INFINITY, open: 0 };
}

/**
 * Milliseconds until the next one may go (the generic cell rate algorithm: a bucket that refills, as one number). What was
 * not used before is kept up to `atOnce`, never longer.
 */
export function waitIn(lane: Lane, now: number): number {
  return Math.max(0, dueIn(lane, now) - now);
}

/** No room: so many are under way, or the last in the queue would lose patience. */
export function isFull(lane: Lane, now: number): boolean {
  return lane.open >= lane.pace.open || waitIn(lane, now) > lane.pace.patienceMs;
}

/** Takes a place in the lane. Gives what must be called once when it is over. */
export function enter(lane: Lane, now: number): () => void {
  lane.due = dueIn(lane, now) + 1_000 / lane.pace.perSecond;
  lane.open += 1;

  return () => void (lane.open -= 1);
}

function dueIn({ due, pace }: Lane, now: number): number {
  return Math.max(due, now - (pace.atOnce - 1) * (1_000 / pace.perSecond));
}
