import { playbooks } from '#domain/playbooks/catalogue';
import { findPlaybook } from './find-playbook.ts';

describe('what is shown of a procedure', () => {
  it('the day on which each of its menu paths was seen, and who saw it, the best path first', () => {
    const { menu } = findPlaybook('newborn_art_124');

    expect(menu?.paths.map(({ use }) => use)).toEqual([
      'primary',
      'fallback',
      'forbidden',
      'forbidden',
      'forbidden',
    ]);
    for (const { observedOn, source } of menu?.paths ?? []) {
      expect(observedOn).toBe('2026-05-22');
      expect(['secondary', 'article']).toContain(source.confidence);
    }
    expect(findPlaybook('child_portal_account').menu?.paths[0]).toMatchObject({
      use: 'preferred',
      path: ['Autorização de Residência', 'Conta no portal não reconhecida'],
    });
  });

  it('who takes each step, and the proof that is kept of it', () => {
    const { steps } = findPlaybook('expired_card_pack');

    expect(steps.find(({ id }) => id === 'answer_refusal')).toMatchObject({ by: 'lawyer' });
    expect(steps.find(({ id }) => id === 'assemble')?.keeps).toEqual({
      id: 'card_copy',
      name: { pt: 'Cópia do cartão, frente e verso', en: 'Copy of the card, both sides' },
    });
  });

  it('how well what each channel hands out proves the filing: portal, then form, then e-mail', () => {
    const strengthOf = (channel: string) =>
      new Set(
        playbooks.flatMap(({ id }) =>
          findPlaybook(id)
            .channels.proofs.filter((proof) => proof.channel === channel)
            .map(({ strength }) => strength),
        ),
      );

    expect([...strengthOf('renewal_portal')]).toEqual([4]);
    expect([...strengthOf('contactenos')]).toEqual([2]);
    expect([...strengthOf('email')]).toEqual([1]);
    expect([...strengthOf('counter')]).toEqual([]);
  });

  it('travel on an expired card stands out, with its source, wherever the procedure warns of it', () => {
    const grave = playbooks.flatMap(({ id }) =>
      findPlaybook(id)
        .warnings.filter(({ stopsReturn }) => stopsReturn)
        .map(({ citation }) => [id, citation?.confidence]),
    );

    expect(grave).toEqual([
      ['expired_card_pack', 'secondary'],
      ['lawyer_filed_renewal', 'secondary'],
      ['ordinary_renewal', 'secondary'],
    ]);
    expect(
      findPlaybook('ordinary_renewal').guards.find(({ id }) => id === 'travel_soon'),
    ).toMatchObject({ effect: 'ask', stopsReturn: true });
  });
});
