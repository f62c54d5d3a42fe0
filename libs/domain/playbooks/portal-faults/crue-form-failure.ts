import type { Playbook } from '#domain/playbooks/playbook-format';

import { euCardDayTimers, euCardTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { contactenosSteps, inOrder } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';
import { faultStatement } from '#domain/playbooks/portal-faults/fault-statement';
import { portalFault } from '#domain/playbooks/portal-faults/portal-fault';

/** D6: the form for families of EU citizens fails. */
export const crueFormFailure: Playbook = {
  ...portalFault,
  id: 'crue_form_failure',
  code: 'D6',
  name: {
    pt: 'Formulário de familiar de cidadão da União falha',
    en: "Form for EU citizens' families fails",
  },
  summary: {
    pt: 'Pedir em Outros e por carta registada, com a captura da falha.',
    en: 'File under Outros and by registered post, with a screenshot of the failure.',
  },
  trigger: {
    pt: 'O formulário do cartão de residência UE não conclui.',
    en: 'The form for the EU residence card does not complete.',
  },
  legalBasis: [citations.euCard, citations.euPermanentCard, citations.portalFaults],
  guards: [
    'right_to_permanent_card',
    'sponsor_portuguese',
    'eu_card_ends_soon',
    'eu_card_expired',
    'only_email',
  ],
  menu: { primary: 'other', preferIfShown: 'eu_card', forbidden: ['family_reunification'] },
  note: {
    kind: 'note',
    maxWords: 300,
    statements: [
      faultStatement,
      {
        id: 'card_request',
        says: { pt: 'Pede-se o agendamento do cartão.', en: 'The card appointment is requested.' },
        text: 'O formulário próprio não conclui. Peço agendamento para o cartão previsto em {correct_basis}.',
        fields: ['correct_basis'],
        marks: ['agendamento'],
      },
    ],
  },
  documents: ['passport', 'sponsor_crue', 'marriage_certificate', 'error_screenshot'],
  channels: { file: ['contactenos', 'registered_post'], alongside: ['email'] },
  steps: inOrder(
    {
      id: 'try_twice',
      text: {
        pt: 'Tentar noutro navegador e noutro dia; guardar as capturas.',
        en: 'Try another browser and another day; keep the screenshots.',
      },
      keeps: 'error_screenshot',
    },
    ...contactenosSteps,
    {
      id: 'post',
      text: {
        pt: 'Enviar o mesmo pedido por carta registada com aviso de receção.',
        en: 'Send the same request by registered post with signed receipt.',
      },
      keeps: 'postal_receipt',
    },
  ),
  timers: euCardTimers,
  dayTimers: euCardDayTimers,
  ladder: [...portalFault.ladder, { rule: 'eu_card.issue', opens: 'renewal_escalation' }],
  evidence: ['contactenos_receipt', 'postal_receipt', 'error_screenshot'],
  warnings: [
    {
      text: {
        pt: 'Em 2025 falharam nove em nove tentativas publicadas: não contar com o formulário.',
        en: 'In 2025 nine of nine published attempts failed: do not count on the form.',
      },
      citation: citations.portalFaults,
    },
    warnings.menusChange,
  ],
};
