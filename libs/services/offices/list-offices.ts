import { z } from 'zod';
import { findMunicipality } from '#domain/calendar/places';
import { addressesOf, emailHabits, mailboxes } from '#domain/offices/address-book';
import type { ReadContext } from '#db/with-firm';
import { requireSight } from '../access/permissions.ts';
import { TextView } from '../playbooks/playbook-view.ts';

const AddressView = z.object({
  email: z.string(),
  confidence: z.string(),
  /** When somebody checked it against the official list; absent: never. */
  verifiedOn: z.iso.date().optional(),
});

export const OfficeView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    municipality: z.object({ code: z.string(), name: z.string(), region: z.string() }),
    email: z.string().nullable(),
    confidence: z.string(),
    /** Every address it may have, the best known first. Any of them may bounce. */
    addresses: z.array(AddressView),
    /** Whether it answered e-mails within ten working days, where somebody saw it. */
    emailHabit: z
      .object({ answers: z.boolean(), observedOn: z.iso.date(), confidence: z.string() })
      .nullable(),
  })
  .meta({ id: 'Office' });

export const MailboxView = AddressView.extend({ use: TextView }).meta({ id: 'Mailbox' });
type OfficeView = z.infer<typeof OfficeView>;

type OfficeRow = Pick<OfficeView, 'id' | 'name' | 'email' | 'confidence'> & {
  readonly key: string;
  readonly municipality: string;
};

/** AIMA's offices. The municipality decides which municipal and regional holidays suspend a count. */
export async function listOffices(ctx: ReadContext): Promise<OfficeView[]> {
  requireSight(ctx, 'law.read');
  const rows = await ctx.sql<OfficeRow>(
    'SELECT id, key, name, municipality, email, confidence FROM offices ORDER BY name',
  );

  return rows.map(({ key, ...row }) => {
    const municipality = findMunicipality(row.municipality);
    if (!municipality) throw new Error(`Office ${row.id} names an unknown municipality`);

    return { ...row, municipality, addresses: addressesOf(key), emailHabit: habitOf(key) };
  });
}

/** AIMA's mailboxes that belong to no office, and what each is for. */
export function listMailboxes(ctx: ReadContext): z.infer<typeof MailboxView>[] {
  requireSight(ctx, 'law.read');

  return [...mailboxes];
}

function habitOf(key: string): OfficeView['emailHabit'] {
  const habit = emailHabits.find(({ office }) => office === key);
  if (!habit) return null;
  const { answers, observedOn, confidence } = habit;

  return { answers, observedOn, confidence };
}
