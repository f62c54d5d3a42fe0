import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { playbookById, playbooks } from '#domain/playbooks/catalogue';
import { ofChildren } from './children.ts';
import { ofFamiliesAndFaults } from './families-and-faults.ts';

const procedures = [...ofChildren(), ...ofFamiliesAndFaults()];

describe('every procedure of the sources is a playbook', () => {
  it.each(procedures)('%s %s: %s', (code, id, _sentence, file) => {
    expect({ menu: undefined, ...playbookById(id) }).toMatchObject({ ...file, code });
  });

  it('and every playbook is one of them, in the same order', () => {
    expect(playbooks.map(({ code, id }) => [code, id])).toEqual(
      procedures.map(([code, id]) => [code, id]),
    );
  });

  it('and docs/playbooks.md lists them with these same sentences', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/playbooks.md'), 'utf8');
    const [table = ''] = page.split('## Every entry of the articles');
    const rows = Array.from(
      table.matchAll(/^\| ([A-E]\d) +\| `([a-z_0-9]+)` +\| (.+?) +\|$/gm),
      ([, code, id, sentence]) => [code, id, sentence],
    );

    expect(rows).toEqual(procedures.map(([code, id, sentence]) => [code, id, sentence]));
  });
});
