export const account = {
  account: {
    signIn: 'Entrar com a conta do escritório',
    or: 'ou',
    shortName: 'Nome curto do escritório',
    shortNameHint: 'Está em Segurança, e a administração do escritório sabe qual é.',
    goOn: 'Continuar',
    withPassword: 'Entrar com a palavra-passe',
    title: 'Conta do escritório',
    notLinked:
      'Pode entrar no Prazo com a conta que tem no escritório, depois de a associar uma vez. A palavra-passe continua a servir.',
    linkedSince:
      'Associada desde {{date}}. Ao entrar com ela, o nome curto do escritório é {{shortName}}.',
    outdated:
      'A conta que associou é de um fornecedor que o escritório deixou de usar: já não serve para entrar. Desassocie-a e associe a atual.',
    link: 'Associar a conta',
    unlink: 'Desassociar a conta',
    unlinkTitle: 'Desassociar a conta do escritório',
    unlinkText:
      'Deixa de poder entrar com ela e terminam as sessões que abriu assim, mesmo que seja esta. A palavra-passe continua a servir.',
    removed: 'Conta desassociada.',
    outcomes: {
      unknown_firm:
        'Não há entrada com a conta do escritório para esse nome. Confirme o nome curto, ou entre com a palavra-passe.',
      unavailable:
        'O fornecedor das contas do escritório não responde, ou não como devia. Tente daqui a pouco; se continuar, avise a administração do escritório.',
      expired:
        'O pedido demorou mais de dez minutos, já tinha sido usado ou começou noutro navegador. Comece de novo.',
      refused:
        'O fornecedor das contas do escritório não confirmou quem é. Comece de novo; se continuar, avise a administração do escritório.',
      unlinked:
        'Esta conta do escritório não está associada a ninguém no Prazo. Entre com a palavra-passe e associe-a em Segurança.',
      second_factor:
        'O escritório exige um segundo fator na conta, e desta vez não foi pedido ou não ficou indicado. Avise a administração do escritório.',
      taken:
        'Esta conta do escritório já está associada a outra pessoa, ou a sua já tem uma associada.',
      limit: 'Demasiadas tentativas. Aguarde um momento e tente de novo.',
      code: 'O escritório confirmou quem é. Falta o código da sua verificação em dois passos.',
      linked: 'Conta associada. Da próxima vez já pode entrar com a conta do escritório.',
    },
  },
  provider: {
    title: 'Entrada com a conta do escritório',
    none: 'As pessoas do escritório podem entrar com a conta que já têm, por exemplo na Microsoft ou na Google. Registe lá o Prazo como cliente OpenID Connect, com o endereço de redirecionamento abaixo, e indique aqui os dados que receber.',
    lead: 'Cada pessoa associa a sua conta uma vez, em Segurança, e entra depois com o nome curto do escritório.',
    redirectUrl: 'Endereço de redirecionamento',
    copyRedirectUrl: 'Copiar o endereço de redirecionamento',
    state: 'Estado',
    on: 'Ativa',
    off: 'Desativada',
    twofold: 'O fornecedor pede um segundo fator.',
    set: 'Configurar',
    change: 'Alterar',
    issuer: 'Emissor (issuer)',
    issuerHint: 'Tal como o fornecedor o escreve, por exemplo https://accounts.google.com',
    clientId: 'ID do cliente',
    clientSecret: 'Segredo do cliente',
    clientSecretHint: 'Guardado cifrado. Não volta a ser mostrado.',
    clientSecretKept: 'Vazio: fica o que está guardado, se o emissor e o ID forem os mesmos.',
    isOn: 'Deixar entrar com a conta do escritório',
    asksSecondFactor: 'O fornecedor pede um segundo fator a todos',
    asksSecondFactorHint:
      'Só entra quem o fornecedor disser que o usou (amr «mfa»), e o Prazo não pede outro. Sem esta opção, o Prazo pede o seu a quem o tiver.',
    saved: 'Guardado. O fornecedor respondeu como devia.',
    remove: 'Retirar',
    removeTitle: 'Retirar a entrada com a conta do escritório',
    removeText:
      'Ninguém volta a entrar com ela e terminam já as sessões abertas assim, mesmo que seja a sua. As palavras-passe continuam a servir.',
    removed: 'Entrada com a conta do escritório retirada.',
    problems: {
      https: 'Tem de começar por https://',
      unreachable:
        'Não foi possível contactar este endereço. Tem de ser público, responder em poucos segundos e não redirecionar.',
      notProvider: 'Este endereço não é de um fornecedor OpenID Connect.',
      otherName: 'O fornecedor escreve o seu emissor de outra forma: {{issuer}}',
      incomplete:
        'O fornecedor não diz onde se entra, onde se pedem os tokens ou que chaves tem, ou não o faz em https.',
      pkce: 'O fornecedor não oferece PKCE com S256, que o Prazo exige.',
      signature: 'O fornecedor não assina com RS256 nem ES256 (ou 384, 512), que o Prazo exige.',
      query: 'Sem «?» nem «#».',
    },
  },
};
