import { z } from 'zod';
import { ruleById } from '#domain/deadlines/rules';
import { choicesOf } from '#domain/playbooks/document-needs';
import { factsOf } from '#domain/playbooks/condition';
import { questions } from '#domain/playbooks/facts';
import { costs } from '#domain/playbooks/pieces/costs';
import { disputes } from '#domain/playbooks/pieces/disputes';
import { documents } from '#domain/playbooks/pieces/documents';
import { evidence } from '#domain/playbooks/pieces/evidence';
import { guards } from '#domain/playbooks/pieces/guards';
import { logins } from '#domain/playbooks/pieces/logins';
import { menus } from '#domain/playbooks/pieces/menus';
import { mergeFields } from '#domain/playbooks/pieces/merge-fields';
import { observedTimes } from '#domain/playbooks/pieces/observed-times';
import { handedOut } from '#domain/playbooks/proof-of-filing';
import { channels, families, playbookIds } from '#domain/playbooks/playbook';
import { rulesOfPlaybook } from '#domain/playbooks/silence';
import type { DocumentNeed, MenuChoice, Playbook } from '#domain/playbooks/playbook-format';

export const TextView = z.object({ pt: z.string(), en: z.string() }).meta({ id: 'Text' });
export const CitationView = z
  .object({ text: z.string(), confidence: z.string(), url: z.string().optional() })
  .meta({ id: 'Citation' });

const MenuPath = z.array(z.string());
const Named = { id: z.string(), name: TextView };
const View = z.object({ says: TextView, citation: CitationView });
const EvidenceView = z.object({ ...Named, strength: z.int() });
const Actor = z.enum(['parent', 'applicant', 'lawyer', 'firm']);

export const PlaybookView = z
  .object({
    id: z.enum(playbookIds),
    /** Place in the manual, e.g. A1. */
    code: z.string(),
    version: z.int(),
    family: z.enum(families),
    name: TextView,
    summary: TextView,
    /** When it is the right one. */
    trigger: TextView,
    legalBasis: z.array(CitationView),
    /** One request per person, or one for the household. */
    filing: z.object({
      by: Actor,
      for: z.enum(['child', 'applicant', 'family']),
      scope: z.enum(['per_person', 'household']),
    }),
    guards: z.array(
      z.object({
        id: z.string(),
        effect: z.enum(['block', 'ask', 'warn']),
        /** What has to be known to tell. */
        questions: z.array(z.object({ fact: z.string(), asks: TextView })),
        says: TextView,
        goTo: z.enum(playbookIds).optional(),
        citations: z.array(CitationView),
        /** It is asked because a person may be kept from coming back. */
        stopsReturn: z.literal(true).optional(),
      }),
    ),
    menu: z
      .object({
        primary: MenuPath,
        preferIfShown: MenuPath.optional(),
        fallback: MenuPath.optional(),
        forbidden: z.array(MenuPath),
        observedOn: z.iso.date(),
        source: CitationView,
        /** The same paths, the best first, each with when it was seen and where it is known from. */
        paths: z.array(
          z.object({
            use: z.enum(['preferred', 'primary', 'fallback', 'forbidden']),
            path: MenuPath,
            observedOn: z.iso.date(),
            source: CitationView,
          }),
        ),
      })
      .optional(),
    login: TextView.optional(),
    /** In Portuguese, with {merge_fields}. */
    note: z
      .object({
        kind: z.enum(['note', 'letter']),
        maxWords: z.int().optional(),
        statements: z.array(z.object({ id: z.string(), says: TextView, text: z.string() })),
        fields: z.array(z.object(Named)),
      })
      .optional(),
    /** Any one of the choices meets the need. */
    documents: z.array(
      z.object({
        anyOf: z.array(z.object(Named)),
        isOptional: z.boolean(),
        /** Only when this question has this answer. */
        onlyIf: z.object({ asks: TextView, is: z.boolean() }).optional(),
      }),
    ),
    channels: z.object({
      file: z.array(z.enum(channels)),
      alongside: z.array(z.enum(channels)),
      /** What each of them hands out, and how well that proves a filing; a channel that is missing proves nothing. */
      proofs: z.array(EvidenceView.extend({ channel: z.enum(channels) })),
    }),
    steps: z.array(
      z.object({
        id: z.string(),
        text: TextView,
        after: z.array(z.string()),
        by: Actor.optional(),
        /** The proof to keep. */
        keeps: z.object(Named).optional(),
      }),
    ),
    rules: z.array(z.object({ id: z.string(), name: TextView, confidence: z.string() })),
    /** What opens when the date of a rule passes without an answer. */
    ladder: z.array(z.object({ rule: z.string(), opens: z.enum(playbookIds) })),
    /** What opens when AIMA decides against the request. */
    onRefusal: z.enum(playbookIds).optional(),
    /** Reminders, in working days before the safe date. */
    leadTimes: z.array(z.int()),
    /** `strength`: 4 the portal's receipt, 3 a payment, 2 a form's or postal receipt, 1 an e-mail, 0 no proof of filing. */
    evidence: z.array(EvidenceView),
    /** Euros. */
    costs: z.array(z.object({ ...Named, from: z.number(), to: z.number(), source: CitationView })),
    expected: z.array(
      z.object({
        ...Named,
        from: z.int(),
        to: z.int(),
        unit: z.enum(['working_days', 'weeks', 'months']),
        source: CitationView,
      }),
    ),
    warnings: z.array(
      z.object({
        text: TextView,
        citation: CitationView.optional(),
        /** It may keep a person from coming back. */
        stopsReturn: z.literal(true).optional(),
      }),
    ),
    /** Where the sources disagree: the view followed and the other one. */
    disputes: z.array(
      z.object({ id: z.string(), question: TextView, followed: View, other: View }),
    ),
  })
  .meta({ id: 'Playbook' });
export type PlaybookView = z.infer<typeof PlaybookView>;

/** A procedure with all that a person needs to follow it, names in place of ids. */
export function showPlaybook(playbook: Playbook): PlaybookView {
  const { id, code, version, family, name, summary, trigger, filing, login, note } = playbook;
  const fields = new Set(note?.statements.flatMap((statement) => statement.fields));

  return {
    id,
    code,
    version,
    family,
    name,
    summary,
    trigger,
    filing,
    legalBasis: [...playbook.legalBasis],
    guards: playbook.guards.map((guard) => {
      const { when, citations, ...rest } = guards[guard];
      const asked = factsOf(when).map((fact) => ({ fact, asks: questions[fact] }));

      return { id: guard, ...rest, questions: asked, citations: [...citations] };
    }),
    ...(playbook.menu && { menu: showMenu(playbook.menu) }),
    ...(login && { login: logins[login] }),
    ...(note && {
      note: {
        ...note,
        statements: note.statements.map(({ id: key, says, text }) => ({ id: key, says, text })),
        fields: [...fields].map((field) => ({ id: field, name: mergeFields[field] })),
      },
    }),
    documents: playbook.documents.map(showNeed),
    channels: showChannels(playbook),
    steps: playbook.steps.map(({ id: key, text, after = [], by, keeps }) => ({
      id: key,
      text,
      after: [...after],
      ...(by && { by }),
      ...(keeps && { keeps: { id: keeps, name: evidence[keeps].name } }),
    })),
    rules: rulesOfPlaybook(playbook).map((rule) => {
      const { id: key, name: called, confidence } = ruleById(rule);

      return { id: key, name: called, confidence };
    }),
    ladder: [...playbook.ladder],
    ...(playbook.onRefusal && { onRefusal: playbook.onRefusal }),
    leadTimes: [...playbook.leadTimes],
    evidence: playbook.evidence.map((key) => ({ id: key, ...evidence[key] })),
    costs: playbook.costs.map((key) => {
      const { name: called, eur, source } = costs[key];

      return { id: key, name: called, from: eur[0], to: eur[1], source };
    }),
    expected: playbook.expected.map((key) => ({ id: key, ...observedTimes[key] })),
    warnings: [...playbook.warnings],
    disputes: playbook.disputes.map((key) => ({ id: key, ...disputes[key] })),
  };
}

function showMenu({ primary, preferIfShown, fallback, forbidden = [] }: MenuChoice) {
  const { path, observedOn, source } = menus[primary];
  const used = [
    ['preferred', preferIfShown] as const,
    ['primary', primary] as const,
    ['fallback', fallback] as const,
    ...forbidden.map((id) => ['forbidden', id] as const),
  ];

  return {
    primary: [...path],
    ...(preferIfShown && { preferIfShown: [...menus[preferIfShown].path] }),
    ...(fallback && { fallback: [...menus[fallback].path] }),
    forbidden: forbidden.map((id) => [...menus[id].path]),
    observedOn,
    source,
    paths: used.flatMap(([use, id]) => {
      if (id === undefined) return [];
      const menu = menus[id];

      return [{ use, path: [...menu.path], observedOn: menu.observedOn, source: menu.source }];
    }),
  };
}

function showChannels({ channels: { file, alongside = [] } }: Playbook): PlaybookView['channels'] {
  return {
    file: [...file],
    alongside: [...alongside],
    proofs: [...file, ...alongside].flatMap((channel) => {
      const id = handedOut[channel];

      return id ? [{ channel, id, ...evidence[id] }] : [];
    }),
  };
}

function showNeed(need: DocumentNeed): PlaybookView['documents'][number] {
  const when = typeof need === 'object' && 'when' in need ? need.when : undefined;

  return {
    anyOf: choicesOf(need).map((id) => ({ id, name: documents[id].name })),
    isOptional: typeof need === 'object' && 'isOptional' in need,
    ...(when && { onlyIf: { asks: questions[when.fact], is: when.is } }),
  };
}
