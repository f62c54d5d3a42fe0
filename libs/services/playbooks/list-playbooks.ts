import { z } from 'zod';
import { ruleById } from '#domain/deadlines/rules';
import { playbooks } from '#domain/playbooks/catalogue';

export const TextView = z.object({ pt: z.string(), en: z.string() }).meta({ id: 'Text' });
export const CitationView = z
  .object({ text: z.string(), confidence: z.string(), url: z.string().optional() })
  .meta({ id: 'Citation' });

export const PlaybookView = z
  .object({
    id: z.string(),
    version: z.int(),
    name: TextView,
    summary: TextView,
    legalBasis: z.array(CitationView),
    menu: z.object({ primary: z.array(z.string()), fallback: z.array(z.string()).optional() }),
    rules: z.array(z.object({ id: z.string(), name: TextView, confidence: z.string() })),
  })
  .meta({ id: 'Playbook' });

/** The procedures the product knows, with the rules that each of them starts. */
export function listPlaybooks(): z.infer<typeof PlaybookView>[] {
  return playbooks.map((playbook) => ({
    id: playbook.id,
    version: playbook.version,
    name: playbook.name,
    summary: playbook.summary,
    legalBasis: playbook.legalBasis.map((citation) => ({ ...citation })),
    menu: {
      primary: [...playbook.menu.primary],
      ...(playbook.menu.fallback ? { fallback: [...playbook.menu.fallback] } : {}),
    },
    rules: playbook.timers.map((timer) => {
      const { id, name, confidence } = ruleById(timer.rule);

      return { id, name, confidence };
    }),
  }));
}
