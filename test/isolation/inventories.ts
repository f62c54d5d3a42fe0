import { isDeepStrictEqual } from 'node:util';
import { asOwner, type Owner } from '../harness/test-database.ts';
import { catalogueViolations, tablesWithoutFirm } from './catalogue.ts';
import {
  foundErasers,
  foundErasing,
  foundGrants,
  foundOthers,
  foundPolicies,
  foundRoles,
  foundSchemas,
} from './read-rights.ts';
import { policiesBesideTheUsual } from './policies.ts';
import { definerFunctions, grants } from './rights.ts';
import { erasers, erasing, others, roles, schemas } from './role-rights.ts';

type Inventory = {
  readonly name: string;
  readonly find: (owner: Owner) => Promise<unknown>;
  readonly listed: unknown;
};

/** Everything that is written down about the catalogue: what is found must be what is listed, no more and no less. */
export const inventories: readonly Inventory[] = [
  {
    name: 'lets no table, key, policy, function or role join two firms',
    find: catalogueViolations,
    listed: [],
  },
  {
    name: 'knows every table that is not a firm’s',
    find: (owner) =>
      namesOf(
        owner,
        `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id') ORDER BY 1`,
      ),
    listed: Object.keys(tablesWithoutFirm).toSorted(),
  },
  {
    name: 'knows every function that looks across firms',
    find: (owner) =>
      namesOf(
        owner,
        `SELECT p.proname AS name FROM pg_proc p
         WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'bullmq'::regnamespace) ORDER BY 1`,
      ),
    listed: Object.keys(definerFunctions).toSorted(),
  },
  { name: 'grants what is listed and nothing else', find: foundGrants, listed: grants },
  {
    name: 'lets the eraser delete by firm, and see nothing else of a row but what is listed',
    find: foundErasing,
    listed: erasing,
  },
  {
    name: 'has the policy of the eraser on each table of a firm, and beside them only where it is listed',
    find: foundErasers,
    listed: erasers,
  },
  {
    name: 'has the two usual policies on each table of a firm, and beside them only what is listed',
    find: foundPolicies,
    listed: policiesBesideTheUsual,
  },
  {
    name: 'knows what each role may do in the server, and whose member it is',
    find: foundRoles,
    listed: roles,
  },
  {
    name: 'lets nobody make anything in a schema of the service',
    find: foundSchemas,
    listed: schemas,
  },
  {
    name: 'has no view, sequence, publication, trigger or default right that is not listed',
    find: foundOthers,
    listed: others,
  },
];

/** The names of the inventories that no longer agree with the database. */
export async function disagreements(owner: Owner): Promise<string[]> {
  const names: string[] = [];
  for (const { name, find, listed } of inventories) {
    if (!isDeepStrictEqual(await find(owner), listed)) names.push(name);
  }

  return names;
}

async function namesOf(owner: Owner, query: string): Promise<string[]> {
  return (await asOwner<{ name: string }>(owner, query)).map(({ name }) => name);
}
