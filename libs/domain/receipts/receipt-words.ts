/** What is said of a receipt, line by line. */
export const receiptWords = {
  mismatch: {
    art_15: {
      category: {
        pt: 'A categoria não é o art. 15 da Lei 37/2006.',
        en: 'The category is not art. 15 of Lei 37/2006.',
      },
      document: {
        pt: 'O documento a emitir não é o Cartão de Residência.',
        en: 'The document to be issued is not the Cartão de Residência.',
      },
      validity: {
        pt: 'A validade prevista não é de cinco anos.',
        en: 'The expected validity is not five years.',
      },
    },
    art_17: {
      category: {
        pt: 'A categoria não é o art. 17 da Lei 37/2006.',
        en: 'The category is not art. 17 of Lei 37/2006.',
      },
      document: {
        pt: 'O documento a emitir não é o Cartão de Residência Permanente.',
        en: 'The document to be issued is not the Cartão de Residência Permanente.',
      },
      validity: {
        pt: 'A validade prevista não é de dez anos.',
        en: 'The expected validity is not ten years.',
      },
    },
  },
  unread: {
    category: { pt: 'Falta ler a categoria.', en: 'The category is still to be read.' },
    document: {
      pt: 'Falta ler o documento a emitir.',
      en: 'The document to be issued is still to be read.',
    },
    validity: {
      pt: 'Falta ler a validade prevista.',
      en: 'The expected validity is still to be read.',
    },
    residence: {
      pt: 'Falta saber desde quando reside a pessoa.',
      en: 'When the person began to reside is not known.',
    },
    sponsor: {
      pt: 'Falta saber desde quando reside o cidadão da União.',
      en: 'When the EU citizen began to reside is not known.',
    },
  },
  tooEarly: {
    residence: {
      pt: 'A pessoa reside há menos de cinco anos: não tem direito ao cartão permanente.',
      en: 'The person has resided under five years and has no right to the permanent card.',
    },
    sponsor: {
      pt: 'O cidadão da União reside há menos de cinco anos: o cartão permanente é cedo.',
      en: 'The EU citizen has resided under five years: the permanent card is too early.',
    },
  },
  fee: {
    art_15: {
      pt: 'A taxa está na faixa do cartão temporário (indício apenas).',
      en: 'The fee lies in the band of the temporary card (a hint only).',
    },
    art_17: {
      pt: 'A taxa está na faixa do cartão permanente (indício apenas).',
      en: 'The fee lies in the band of the permanent card (a hint only).',
    },
  },
  next: {
    matches: {
      pt: 'Está certo: guardar a fotografia do recibo.',
      en: 'It is right: keep the photograph of the receipt.',
    },
    misclassified: {
      pt: 'No balcão: pedir já a correção e um recibo novo. Depois: pedido de correção em 48 horas.',
      en: 'At the counter: ask for the correction and a new receipt now. Afterwards: file the correction within 48 hours.',
    },
    unsure: {
      pt: 'Ler as linhas e as datas que faltam antes de sair.',
      en: 'Read the missing lines and dates before leaving.',
    },
  },
} as const;
