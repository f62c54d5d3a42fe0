import { recentOf } from './recent.ts';

describe('what is kept of the most recent', () => {
  it('is what was used last', () => {
    const recent = recentOf<number>(2);
    recent.getOr('a', () => 1);
    recent.getOr('b', () => 2);
    recent.get('a');
    recent.getOr('c', () => 3);

    expect(['a', 'b', 'c'].map(recent.get)).toEqual([1, undefined, 3]);
  });

  it('is made once, and is gone when it is forgotten', () => {
    const recent = recentOf<object>(2);
    const made = recent.getOr('a', () => ({}));

    expect(recent.getOr('a', () => ({}))).toBe(made);
    recent.forget('a');
    expect(recent.get('a')).toBeUndefined();
  });
});
