import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { verifyDocument } from '#platform/signed-document';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo verify-export FILE
Says whether an export is whole and as it was signed: its hash and its signature, under one of MASTER_KEYS. Ends with 1 if not.
`;

export const run = operatorCommand({ usage, options: [], takesFile: true }, async ({ file }) => {
  const keys = process.env['MASTER_KEYS'];
  if (!keys) throw new BadInput('MASTER_KEYS', 'set it to the keys that the service uses');
  const found = await verifyDocument(file ?? '', masterKeysOf(MasterKeyList.parse(keys)));
  if ('problem' in found) throw new Error(`this is no whole export: ${found.problem}`);

  return `Whole and signed.\n${JSON.stringify(found.manifest, null, 2)}\n`;
});
