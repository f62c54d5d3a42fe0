import type { PlaybookId } from '#domain/playbooks/playbook';

import { playbookById } from '#domain/playbooks/catalogue';

/** What the three articles behind the procedures say beside their steps, in words of ours. */
const said: readonly (readonly [string, PlaybookId, readonly RegExp[]])[] = [
  [
    'A1',
    'child_portal_account',
    [
      /três coisas: título válido e ativo, NIF .*NISS/,
      /Não está anunciada correção/,
      /5000 € é o topo do mercado/,
      /não usa a dos pais/,
      /não repara o registo da AIMA/,
    ],
  ],
  [
    'A3',
    'expired_card_pack',
    [
      /Finanças, SNS, escola, empregador, banco/,
      /provedor do imigrante/,
      /quem viaja com título caducado pode ser retido/,
      /15-10-2026 só vem de um artigo/,
      /Reino Unido e a Suíça/,
    ],
  ],
  [
    'B1',
    'newborn_art_124',
    [
      /quatro a seis semanas .*primeiros três meses/,
      /dez anos para a maioria/,
      /filhos de cidadãos da União têm regime próprio/,
      /pode ser arquivado sem resposta/,
      /matrícula na escola não depende do título/,
    ],
  ],
  [
    'B5',
    'art_124_court_action',
    [/60 a 90 dias depois do silêncio/, /três a quatro meses/, /manda marcar o atendimento/],
  ],
  [
    'C0',
    'eu_family_card_route',
    [
      /vale cinco anos/,
      /de dez em dez anos/,
      /Ausências até 30 meses/,
      /não há deferimento tácito/,
    ],
  ],
  [
    'C1',
    'receipt_check',
    [/Anjos, Lisboa 1/, /«Permanente» à cabeça, falta de formação/, /Uma só linha diferente/],
  ],
  [
    'C5',
    'annulment_and_reissue',
    [/art\. 168.*seis meses.*cinco anos.*um ano/, /antes da próxima renovação/],
  ],
];

describe('what the articles warn of', () => {
  it.each(said)('is said by %s, %s', (_code, id, phrases) => {
    const { warnings = [] } = playbookById(id) ?? {};
    const text = warnings.map((warning) => warning.text.pt).join('\n');

    for (const phrase of phrases) expect(text).toMatch(phrase);
  });
});
