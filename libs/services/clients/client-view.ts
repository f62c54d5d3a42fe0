import { z } from 'zod';
import { PersonView } from '../people/person-fields.ts';

export const ClientView = z
  .object({ id: z.uuid(), person: PersonView, openCases: z.int(), dependents: z.int() })
  .meta({ id: 'Client' });
export type ClientView = z.infer<typeof ClientView>;

export const ClientPage = z
  .object({ items: z.array(ClientView), nextCursor: z.string().nullable() })
  .meta({ id: 'ClientPage' });
