import type { LetterPart, LetterTemplate } from '#domain/letters/letter';
import type { LetterField } from '#domain/letters/letter-fields';

import { isLetterField, letterFields } from '#domain/letters/letter-fields';
import { typeset } from '#domain/letters/typography';
import { fieldsIn } from '#domain/playbooks/note-text';

export type LetterValues = { readonly [field in LetterField]?: string | undefined };

/** Text, or the name of what is missing there. */
export type Span = { readonly text: string; readonly isMissing: boolean };
export type Line = readonly Span[];

/** Paragraphs, or what is asked for or declared, each under its letter. */
export type Section = { readonly kind: 'paragraphs' | 'items'; readonly lines: readonly Line[] };

export type ComposedLetter = {
  readonly from: LetterTemplate['from'];
  /** Name and address of whoever writes; empty above what a parent declares. */
  readonly letterhead: readonly Line[];
  /** The place and the day. */
  readonly date: Line;
  readonly addressee: readonly Line[];
  readonly reference: Line | undefined;
  readonly subject: string;
  readonly body: readonly Section[];
  readonly signature: readonly Line[];
  readonly enclosures: readonly Line[];
  /** Fields of the letter without a value, each once. */
  readonly missing: readonly LetterField[];
};

const agency = 'AIMA — Agência para a Integração, Migrações e Asilo, I. P.';
const addressees: Readonly<Record<LetterTemplate['to'], readonly LetterPart[]>> = {
  office: [{ text: agency }, { text: 'Loja AIMA — {office}' }],
  complaints: [{ text: agency }, { text: 'reclamacoes@aima.gov.pt' }],
  anybody: [],
};

const officeEmail: LetterPart = { text: '{office_email}', ifKnown: 'office_email' };
const registered: readonly LetterPart[] = [
  { text: '{office_postal_address}' },
  officeEmail,
  { text: 'Registada com aviso de receção' },
];

type From = LetterTemplate['from'];
const dateLines: Readonly<Record<From, LetterPart>> = {
  firm: { text: '{place}, {today}' },
  applicant: { text: '{home_place}, {today}' },
  parent: { text: '{home_place}, {today}' },
};
/** Who writes in their own name; for a child, the parent. */
const applicant: readonly LetterPart[] = [
  { text: '{applicant_name}', unlessKnown: 'parent_name' },
  { text: '{parent_name}', ifKnown: 'parent_name' },
];
const letterheads: Readonly<Record<From, readonly LetterPart[]>> = {
  firm: [{ text: '{firm_name}' }, { text: '{firm_address}' }],
  applicant: [...applicant, { text: '{applicant_address}' }],
  parent: [],
};
const signatures: Readonly<Record<From, readonly LetterPart[]>> = {
  firm: [{ text: '{lawyer_name}' }, { text: 'Advogado(a), cédula profissional n.º {lawyer_card}' }],
  applicant,
  parent: [{ text: '{parent_name}' }],
};
const salutation: LetterPart = { text: 'Exmos. Senhores,' };
const farewell: LetterPart = { text: 'Com os melhores cumprimentos,' };

/** The letter filled in. What has no value is named where it belongs, so that nobody signs a blank. */
export function composeLetter(template: LetterTemplate, values: LetterValues): ComposedLetter {
  const parts = partsOf(template);
  const lines = (of: readonly LetterPart[]): Line[] =>
    of.filter((part) => isIn(part, values)).map(({ text }) => spansOf(text, values));

  return {
    from: template.from,
    letterhead: lines(parts.letterhead),
    date: spansOf(parts.date.text, values),
    addressee: lines(parts.addressee),
    reference: lines(parts.reference)[0],
    subject: typeset(template.subject),
    body: parts.body.map(({ kind, of }) => ({ kind, lines: lines(of) })),
    signature: lines(parts.signature),
    enclosures: lines(template.enclosures),
    missing: missingFrom(template, values),
  };
}

/** What the letter lacks, without composing it. */
export function missingFrom(template: LetterTemplate, values: LetterValues): LetterField[] {
  const { letterhead, date, addressee, reference, body, signature } = partsOf(template);
  const all = [letterhead, [date], addressee, reference, ...body.map(({ of }) => of), signature];
  const fields = [...all, template.enclosures]
    .flat()
    .filter((part) => isIn(part, values))
    .flatMap(({ text }) => fieldsIn(text).filter(isLetterField));

  return [...new Set(fields)].filter((field) => !values[field]);
}

/** A letter argues and then asks; a declaration declares and then says what for. */
function partsOf(template: LetterTemplate) {
  const { from, to, facts, law, request, reserve, reference } = template;
  const isLetter = from !== 'parent';
  const asked = [
    { kind: 'paragraphs' as const, of: request.opening ? [{ text: request.opening }] : [] },
    { kind: 'items' as const, of: request.items },
  ];
  const argued = { kind: 'paragraphs' as const, of: law };

  return {
    letterhead: letterheads[from],
    date: dateLines[from],
    addressee: [...addressees[to], ...sentTo(template)],
    reference: reference ? [reference] : [],
    body: [
      { kind: 'paragraphs' as const, of: isLetter ? [salutation, ...facts] : facts },
      ...(isLetter ? [argued, ...asked] : [...asked, argued]),
      { kind: 'paragraphs' as const, of: isLetter ? [...reserve, farewell] : reserve },
    ],
    signature: signatures[from],
  };
}

/** Where a letter to an office goes, and how: what is posted needs an address. */
function sentTo({ to, isRegistered }: LetterTemplate): readonly LetterPart[] {
  if (to !== 'office') return [];

  return isRegistered ? registered : [officeEmail];
}

function isIn({ ifKnown, unlessKnown }: LetterPart, values: LetterValues): boolean {
  return (!ifKnown || Boolean(values[ifKnown])) && (!unlessKnown || !values[unlessKnown]);
}

/** Splitting by a group keeps what it caught: every second piece is the name of a field. */
function spansOf(text: string, values: LetterValues): Line {
  return typeset(text)
    .split(/\{([a-z_]+)\}/)
    .flatMap((piece, index): Span[] => {
      if (index % 2 === 0 || !isLetterField(piece)) {
        return piece === '' ? [] : [{ text: piece, isMissing: false }];
      }
      const value = values[piece];

      return value
        ? [{ text: value, isMissing: false }]
        : [{ text: `[${letterFields[piece].pt}]`, isMissing: true }];
    });
}
