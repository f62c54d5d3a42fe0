export const readings = {
  readings: {
    title: 'Leituras da lei',
    lead: 'Onde a lei se pode ler de duas maneiras, o escritório escolhe a que dá a data legal. Todas as leituras são sempre calculadas e a data segura, que comanda os avisos, é a mais cedo de todas.',
    readOnly: 'Só um advogado ou a administração pode mudar as leituras.',
    usual: 'por omissão',
    question: {
      municipal: 'O feriado municipal suspende a contagem?',
      partial: 'A tolerância de ponto parcial adia o último dia?',
      dilation: 'Como se conta a dilação de quem vive fora do continente?',
      months: 'Os prazos em meses, até seis, suspendem-se?',
      notification: 'De que dia conta uma carta registada ou uma notificação eletrónica?',
      courtSaturday: 'Um prazo judicial pode acabar ao sábado?',
      courtClosure: 'A tolerância de ponto adia o fim de um prazo judicial?',
    },
    why: {
      municipal:
        'A lei suspende a contagem nos feriados sem dizer se os municipais são um deles. Os serviços costumam fechar nesse dia.',
      partial:
        'A lei trata a tolerância parcial como serviço fechado. Mas uma entrega pela Internet não precisa de balcão aberto.',
      dilation:
        'A lei dá 5, 15 ou 30 dias antes de o prazo começar, sem dizer se são dias úteis ou de calendário.',
      months:
        'A lei só manda contar seguido o que passa de seis meses. Nos mais curtos, há quem conte de data a data e quem suspenda aos fins de semana e feriados.',
      notification:
        'A lei presume o dia da notificação um certo número de dias depois do envio. Os números em vigor não foram ainda confirmados num texto legal.',
      courtSaturday:
        'O Código Civil só nomeia os domingos e os feriados como dias em que o prazo não acaba.',
      courtClosure:
        'A tolerância é dada aos serviços do Estado. Está por confirmar que também adie um prazo contado pelo Código Civil.',
    },
    means: {
      municipal: {
        suspends: 'Esse dia não conta, e o prazo acaba mais tarde.',
        counts: 'Esse dia conta como os outros, e o prazo pode acabar mais cedo.',
      },
      partial: {
        rolls: 'O prazo passa para o primeiro dia útil seguinte.',
        ignored: 'O prazo acaba nesse mesmo dia.',
      },
      dilation: {
        calendar_days: 'Contam todos os dias, e o prazo começa mais cedo.',
        working_days: 'Saltam-se fins de semana e feriados, e o prazo começa mais tarde.',
      },
      months: {
        date_to_date: 'O prazo acaba no dia correspondente do último mês.',
        suspended: 'Os dias que não contam somam-se, e o prazo acaba bastante mais tarde.',
      },
      notification: {
        presumed:
          'A carta, no 3.º dia ou no dia útil seguinte; a eletrónica, quando é aberta ou no 5.º dia.',
        received: 'O prazo começa quando chegou, o que costuma ser mais cedo.',
      },
      courtSaturday: {
        rolls: 'O prazo passa para segunda-feira.',
        stands: 'O prazo acaba no próprio sábado.',
      },
      courtClosure: {
        rolls: 'O prazo passa para o primeiro dia útil seguinte.',
        ignored: 'O prazo acaba nesse mesmo dia.',
      },
    },
    save: 'Mudar as leituras',
    margin: 'Margem do escritório',
    marginHint: 'Dias úteis antes da data segura: dá a data interna',
    reason: 'Motivo da mudança',
    reasonHint: 'Fica no histórico e no registo de auditoria',
    unchanged: 'Mude uma resposta ou a margem para ver o efeito.',
    preview: 'Ver o efeito',
    previewTitle: 'Mudar as leituras do escritório',
    submit: 'Mudar',
    saved: 'Leituras mudadas. As datas em aberto estão a ser revistas.',
    history: 'O que já se escolheu',
    none: 'O escritório ainda não mudou nada: valem as leituras por omissão.',
    by: '{{name}}, {{date}} às {{time}}',
    marginSet_zero: 'Sem margem',
    marginSet_one: 'Margem de {{count}} dia útil',
    marginSet_other: 'Margem de {{count}} dias úteis',
    same: 'Sem mudança nas respostas',
  },
};
