import { nextStepOf } from '#domain/deadlines/next-step';
import { ruleIds } from '#domain/deadlines/rule';
import { ruleById } from '#domain/deadlines/rules';

describe('the next step', () => {
  it.each([
    ['contactenos.response', 'Acompanhar a resposta', 'Sem resposta: confirmar o estado'],
    ['contactenos.second_request', 'preparar a insistência', 'Submeter novo contactenos'],
    ['contactenos.court_action', 'reunir os comprovativos', 'O advogado decide'],
    ['hearing_letter.follow_up', 'nos canais da carta', 'Sem resposta à carta'],
    ['hearing.reply', 'Redigir e entregar a pronúncia', 'sem a pronúncia do interessado'],
    ['counter_receipt.correction', 'dentro da janela', 'mesmo fora da janela'],
    ['annulment.reply', 'Acompanhar a decisão', 'Sem decisão'],
    ['elements.reply', 'entregar os elementos pela via indicada', 'mesmo fora do prazo'],
    ['authority.decision', 'Acompanhar a decisão', 'Sem decisão'],
    ['email.silence', 'Não esperar pela resposta', 'Sem resposta: submeter pelo contactenos'],
  ] as const)('under %s is "%s" until the date and "%s" after it', (id, before, after) => {
    const rule = ruleById(id);

    expect(nextStepOf(rule, false).pt).toContain(before);
    expect(nextStepOf(rule, true).pt).toContain(after);
  });

  it.each(ruleIds)('under %s exists in both languages and changes when the date passes', (id) => {
    const open = nextStepOf(ruleById(id), false);
    const overdue = nextStepOf(ruleById(id), true);

    expect(new Set([open.pt, open.en, overdue.pt, overdue.en])).toHaveProperty('size', 4);
    for (const words of [open.pt, open.en, overdue.pt, overdue.en])
      expect(words).toMatch(/^\p{Lu}.+\.$/u);
  });
});
