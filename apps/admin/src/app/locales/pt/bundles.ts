export const bundles = {
  bundles: {
    title: 'Pasta de prova',
    note: 'Um PDF com índice, cronologia, cálculo dos prazos, textos enviados, documentos e somas SHA-256. Mostra números completos: pedir e descarregar ficam registados na auditoria. Apaga-se ao fim de 30 dias e pode fazer-se de novo.',
    make: 'Fazer a pasta de prova',
    asked: 'A pasta de prova está a ser feita.',
    making: 'Já se está a fazer uma pasta de prova deste caso: espere que fique feita.',
    none: 'Ainda não se fez nenhuma.',
    download: 'Descarregar',
    downloadOf: 'Descarregar a pasta de prova de {{date}}',
    by: '{{date}} · {{name}}',
    made: '{{pages}} páginas · {{size}} MB',
    states: {
      requested: 'a ser feita…',
      made: 'feita',
      failed: 'falhou: peça outra vez',
      removed: 'apagada',
    },
  },
};
