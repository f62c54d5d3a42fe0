import type { CivilDate } from '#domain/calendar/civil-date';
import type { Citation } from '#domain/calendar/confidence';

import { civilDate } from '#domain/calendar/civil-date';

export type Menu = {
  /** The choices in the contactenos form, from the outermost to the innermost. */
  readonly path: readonly string[];
  /** When somebody last saw it: the menu changes without notice. */
  readonly observedOn: CivilDate;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  readonly source: Citation;
};

const may2026 = civilDate('2026-05-22');
const permit = 'Autorização de Residência';
const articles: Citation = {
  text: 'Artigos de prática de maio de 2026',
  confidence: 'article',
};
const press: Citation = { text: 'Imprensa e guias publicados', confidence: 'secondary' };

const unconfirmedPath: Citation = {
  text: 'Formulário conhecido da imprensa; nome exato da opção por confirmar',
  confidence: 'unverified',
};

const known = {
  renewal: { path: [permit, 'Renovação'], observedOn: may2026, source: articles },
  account_not_recognised: {
    path: [permit, 'Conta no portal não reconhecida'],
    observedOn: may2026,
    source: { text: 'Opção que nem sempre aparece (maio de 2026)', confidence: 'article' },
  },
  correction: { path: [permit, 'Correção/Esclarecimento'], observedOn: may2026, source: articles },
  other: { path: [permit, 'Outros'], observedOn: may2026, source: articles },
  art_124: {
    path: [
      permit,
      'Pedido de agendamento — Bebés ou Menores Estrangeiros Nascidos em Portugal — Artigo 124.º',
    ],
    observedOn: may2026,
    validFrom: civilDate('2026-05-01'),
    source: { text: 'AIMA, aviso de maio de 2026', confidence: 'secondary' },
  },
  renewal_portal: {
    path: ['Portal de Renovações', 'Portal de Renovações'],
    observedOn: may2026,
    source: press,
  },
  eu_card: {
    path: [
      'Cartão de Residência UE',
      'Pedido de Agendamento - Cartão de Residência ao abrigo do artigo 15',
    ],
    observedOn: may2026,
    source: press,
  },
  highly_qualified: {
    path: [permit, 'Concessão — visto para atividade altamente qualificada'],
    observedOn: may2026,
    source: unconfirmedPath,
  },
  cplp: { path: [permit, 'Concessão — CPLP'], observedOn: may2026, source: unconfirmedPath },
  data_change_niss: dataChange('NISS'),
  data_change_nif: dataChange('NIF'),
  data_change_nnu: dataChange('NNU'),
  data_change_email: dataChange('E-mail'),
  data_change_address: dataChange('Morada'),
  family_reunification: {
    path: ['Reagrupamento Familiar'],
    observedOn: may2026,
    source: articles,
  },
  renewal_as_type: { path: ['Renovação'], observedOn: may2026, source: articles },
  other_as_type: { path: ['Outros'], observedOn: may2026, source: articles },
} satisfies Readonly<Record<string, Menu>>;

export type MenuId = keyof typeof known;

/** The menu paths known to the sources. None is official: a firm notes the path it really used. */
export const menus: Readonly<Record<MenuId, Menu>> = known;

/** The forms for changing one's data are known to exist; what they are called in the menu is not. */
function dataChange(what: string): Menu {
  return { path: ['Alteração de dados', what], observedOn: may2026, source: unconfirmedPath };
}
