import type { Step } from '#domain/playbooks/playbook-format';

/** Steps that follow one another: each waits for the one before it. */
export function inOrder(first: Step, ...others: readonly Step[]): [Step, ...Step[]] {
  const all = [first, ...others];
  const waiting = others.map((step, index) => ({ after: [all[index]?.id ?? first.id], ...step }));

  return [first, ...waiting];
}

/** How a request goes through the contactenos form and what is kept of it. */
export const contactenosSteps: readonly Step[] = [
  {
    id: 'choose_menu',
    text: {
      pt: 'Entrar em contactenos.aima.gov.pt e escolher o caminho indicado no menu.',
      en: 'Sign in to contactenos.aima.gov.pt and choose the path given in the menu.',
    },
  },
  {
    id: 'paste_note',
    text: {
      pt: 'Colar a nota e juntar os documentos.',
      en: 'Paste the note and attach the documents.',
    },
  },
  {
    id: 'submit',
    text: {
      pt: 'Submeter, anotar a referência e guardar o comprovativo.',
      en: 'Submit, note the reference and keep the receipt.',
    },
    keeps: 'contactenos_receipt',
  },
];

/** An e-mail to the office makes a second record, never the first. */
export const tellOffice: Step = {
  id: 'tell_office',
  text: {
    pt: 'Enviar e-mail à loja com a referência do contactenos.',
    en: 'Send the office an e-mail with the contactenos reference.',
  },
  keeps: 'email_sent',
};

/** What a lawyer does before going to court. */
export const courtSteps: readonly [Step, ...Step[]] = [
  {
    id: 'decide',
    text: {
      pt: 'O advogado confirma o prazo, a prova e a vontade do cliente, e decide.',
      en: "The lawyer confirms the term, the proof and the client's wish, and decides.",
    },
    by: 'lawyer',
  },
  {
    id: 'ask_certificate',
    text: {
      pt: 'Pedir certidão da entrada e do estado do processo (CPA, art. 84).',
      en: 'Ask for a certificate of filing and of the state of the file (CPA 84).',
    },
    after: ['decide'],
    keeps: 'filing_certificate',
  },
  {
    id: 'file_action',
    text: {
      pt: 'Entregar a ação administrativa no tribunal administrativo de círculo.',
      en: 'File the administrative action in the administrative court.',
    },
    after: ['decide'],
    by: 'lawyer',
    keeps: 'court_filing',
  },
];
