import { z } from 'zod';

/** Somebody in the firm's files, and the client whose page shows them: themselves, or whose family they are of. */
export const PersonInFile = z.object({
  id: z.uuid(),
  fullName: z.string(),
  clientId: z.uuid().nullable(),
});

/** SQL of the client whose page shows the person `p`. */
export const clientOfPerson = `coalesce(
  (SELECT l.id FROM clients l WHERE l.firm_id = p.firm_id AND l.person_id = p.id ORDER BY l.id LIMIT 1),
  (SELECT d.client_id FROM dependents d WHERE d.firm_id = p.firm_id AND d.person_id = p.id ORDER BY d.id LIMIT 1))`;

/** SQL of a PersonInFile, for a query whose people are aliased `p`. */
export const personInFile = `json_build_object('id', p.id, 'fullName', p.full_name, 'clientId', ${clientOfPerson})`;
