import { withPlatform } from '#db/with-platform';
import { CreateFirm, createFirm } from '#services/firms/create-firm';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo create-firm --name NAME --slug SLUG [--zone ZONE]
SLUG: 2 to 60 of a-z, 0-9 and "-"; ZONE: Europe/Lisbon (default), Atlantic/Azores, Atlantic/Madeira
`;

const Options = CreateFirm.pick({ name: true, slug: true, zone: true });

export const run = operatorCommand(
  { usage, options: ['name', 'slug', 'zone'] },
  async ({ ownerUrl, values }) => {
    const firm = Options.parse(values);
    const { id } = await withPlatform(ownerUrl, async (ctx) => {
      const taken = await ctx.sql('SELECT FROM firms WHERE slug = $1', [firm.slug]);
      if (taken.length > 0) throw new BadInput('--slug', `"${firm.slug}" is taken`);

      return createFirm(ctx, firm);
    });

    return `created firm ${firm.slug} (${id})\n`;
  },
);
