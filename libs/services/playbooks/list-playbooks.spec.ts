import { z } from 'zod';
import { playbooks } from '#domain/playbooks/catalogue';
import { findPlaybook } from './find-playbook.ts';
import { listPlaybooks, PlaybookEntry } from './list-playbooks.ts';

const listed = listPlaybooks();

describe('the list of procedures', () => {
  it('has every playbook, each with what it is chosen by and nothing else', () => {
    expect(listed.map(({ id }) => id)).toEqual(playbooks.map(({ id }) => id));
    for (const each of listed)
      expect(z.strictObject(PlaybookEntry.shape).parse(each)).toEqual(each);
  });

  it('says of each the same as its own page', () => {
    for (const each of listed) expect(findPlaybook(each.id)).toMatchObject(each);
  });

  it('is small, since most pages ask for it', () => {
    expect(JSON.stringify(listed).length).toBeLessThan(20_000);
  });
});
