/**
 * What is put into SQL as text, and why it is safe: everything else goes as a parameter. What a person sends is never
 * listed here; who adds a line says where its text is written.
 */
export const sqlFragments: Readonly<
  Record<string, { readonly reason: string; readonly parts: readonly string[] }>
> = {
  'libs/db/database.ts': {
    reason:
      'BEGIN takes no parameters: the firm was checked against the form of a uuid, the person too',
    parts: ['scope.firmId'],
  },
  'libs/db/fingerprint.ts': {
    reason: 'tables as the catalogue names them, escaped',
    parts: ["hasFirm ? 'firm_id::text' : \"''\"", 'pg.escapeIdentifier(table)'],
  },
  'libs/services/files/file-view.ts': {
    reason: 'a constant list of columns',
    parts: ['columns'],
  },
  'libs/services/audit/read-audit.ts': {
    reason: 'the legal time zone, a constant',
    parts: ['legalZone'],
  },
  'libs/services/audit/walk-chain.ts': { reason: 'a limit, a constant', parts: ['pageSize'] },
  'libs/services/case-letters/read-letter-people.ts': {
    reason: 'an alias that the caller writes',
    parts: ["holder('g')", "holder('p')", "permitOf('g.id')", "permitOf('p.id')", 'person'],
  },
  'libs/services/cases/list-cases.ts': {
    reason: 'the condition of match-people.ts, whose words are parameters',
    parts: ['match.condition'],
  },
  'libs/services/cases/named-people.ts': {
    reason: 'an alias or a number of a parameter that the caller writes',
    parts: ['alias', 'parameter'],
  },
  'libs/services/cases/next-step.ts': {
    reason: 'an alias or a number of a parameter that the caller writes',
    parts: ['alias'],
  },
  'libs/services/cases/read-cases.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['columns', 'joins', "maskOf('permitNumber', 'r')", "restrictionOf('k')", 'where'],
  },
  'libs/services/clients/list-clients.ts': {
    reason: 'the condition of match-people.ts, whose words are parameters',
    parts: ['match.condition'],
  },
  'libs/services/clients/read-clients.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['personColumns', 'where'],
  },
  'libs/services/closures/list-closures.ts': {
    reason: 'columns and conditions written there, and a limit, a constant',
    parts: [
      "columnsOf('calendar_entries')",
      "columnsOf('firm_calendar_entries')",
      'entryColumns',
      'isInForce(table)',
      'most',
      'where',
    ],
  },
  'libs/services/deadlines/read-deadlines.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['where'],
  },
  'libs/services/deadlines/verify-deadlines.ts': {
    reason: 'a limit, a constant',
    parts: ['batch'],
  },
  'libs/services/dependents/list-dependents.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['personColumns'],
  },
  'libs/services/dispatches/compose-restricted-mail.ts': {
    reason: 'columns and conditions written in the code',
    parts: ["isHiddenFrom('k', '$4')"],
  },
  'libs/services/dispatches/read-digest.ts': {
    reason: 'columns and conditions written in the code',
    parts: ["isHiddenFrom('k', '$3')"],
  },
  'libs/services/dispatches/stand-in.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['cases', "isHiddenFrom('k', 'm.user_id')"],
  },
  'libs/services/idempotency/answer-once.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['byId'],
  },
  'libs/services/impacts/change-view.ts': {
    reason: 'an alias or a number of a parameter that the caller writes',
    parts: ['alias', "named('au')", "named('du')", 'where'],
  },
  'libs/services/impacts/preview-impact.ts': {
    reason: 'the condition of touched-deadlines.ts',
    parts: ['selection.text'],
  },
  'libs/services/impacts/read-impacts.ts': {
    reason: 'columns and conditions written in the code',
    parts: [
      'condition',
      'countOf("c.state = \'applied\' AND c.acknowledged_at IS NULL")',
      'countOf("c.state = \'applied\'")',
      'countOf("c.state = \'flagged\'")',
      'countOf("c.state = \'waiting\'")',
      "countOf(\"c.state IN ('waiting', 'accepted', 'kept', 'stale')\")",
      "seenIn('b.number < r.cursor')",
      "seenIn('true')",
      'where',
    ],
  },
  'libs/services/impacts/start-impact.ts': {
    reason: 'the condition of touched-deadlines.ts, and numbers of parameters',
    parts: ['at(1)', 'at(2)', 'at(3)', 'at(4)', 'at(5)', 'text'],
  },
  'libs/services/impacts/touched-deadlines.ts': {
    reason: 'conditions written there, and numbers of parameters',
    parts: [
      'days',
      "kind === 'office' ? 'key' : 'municipality'",
      'parameter(codes)',
      'parameter(touch.from)',
      'placeOf(touch.scope, parameter)',
      'rule',
      'source',
      'span',
    ],
  },
  'libs/services/law/entry-ledger.ts': {
    reason: 'one of the two ledgers, its columns and the conditions written there',
    parts: [
      'entryColumns',
      'isInForce(ledger.table)',
      'ledger.authorColumn',
      'ledger.table',
      'table',
      'where',
      "where === 'e.id = $1' ? 'true' : `NOT EXISTS (SELECT FROM ${table} n WHERE n.replaces = e.id)`",
    ],
  },
  'libs/services/law/entry-rows.ts': { reason: 'one of the two ledgers', parts: ['table'] },
  'libs/services/law/publish-law.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['entryColumns'],
  },
  'libs/services/members/lock-members.ts': { reason: 'FOR UPDATE or FOR SHARE', parts: ['lock'] },
  'libs/services/members/move-calls.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['isHandedOver', 'key', 'own'],
  },
  'libs/services/notes/read-note-file.ts': {
    reason: 'masks of columns, and aliases and orders written there',
    parts: [
      'before',
      "holder('p', `, 'birthDate', p.birth_date, 'email', p.email, 'phone', p.phone`)",
      "holder('q')",
      "maskOf('permitNumber', 'r')",
      "permitOf('p.id', 'coalesce(r.id = k.permit_id, false) DESC,')",
      "permitOf('q.id')",
      'person',
    ],
  },
  'libs/services/people/match-people.ts': {
    reason: 'a column that the caller writes, and numbers of parameters',
    parts: ['byTokens(tokens)', 'column', 'startsToken', 'tokens', 'word'],
  },
  'libs/services/people/seal-numbers.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['columns'],
  },
  'libs/services/people/shares-nif.ts': {
    reason: 'an alias or a number of a parameter that the caller writes',
    parts: ['alias', 'from', 'until'],
  },
  'libs/services/people/update-person.ts': {
    reason: 'columns and conditions written in the code',
    parts: ['personColumns'],
  },
  'libs/services/permits/list-permits.ts': {
    reason: 'columns and conditions written in the code',
    parts: ["maskOf('permitNumber', 'r')"],
  },
  'libs/services/privacy/count-rows.ts': {
    reason: 'tables and conditions of the register of personal data',
    parts: ['name', 'ofPerson'],
  },
  'libs/services/privacy/emptied-tables.ts': {
    reason: 'tables, columns and conditions of the register of personal data',
    parts: ["changes.join(', ')", 'column', 'erased.to', 'name', 'ofPerson', 'where'],
  },
  'libs/services/privacy/list-erasures.ts': {
    reason: 'columns written in the code',
    parts: ['personInFile'],
  },
  'libs/services/privacy/list-holds.ts': {
    reason: 'columns written in the code',
    parts: ['personInFile'],
  },
  'libs/services/privacy/read-privacy.ts': {
    reason: 'columns and conditions written in the code',
    parts: ["instant('e.decided_at')", "instant('h.placed_at')"],
  },
  'libs/services/privacy/read-retention.ts': {
    reason: 'a column written in the code',
    parts: ['clientOfPerson'],
  },
  'libs/services/privacy/read-rows.ts': {
    reason: 'tables, columns and conditions of the register of personal data, and a constant',
    parts: ['batch', 'cursor', 'list', 'table', 'where'],
  },
  'libs/services/privacy/register-files.ts': {
    reason: 'a condition written there',
    parts: ['theirCases'],
  },
  'libs/services/privacy/tidy-firm.ts': {
    reason: 'tables and conditions written there, and a constant',
    parts: ['batch', 'condition', 'end', 'key', "key.replaceAll(/[()]/g, '')", 'table'],
  },
  'libs/services/facts/file-facts.ts': {
    reason: 'the query of held-naturalisation.ts, with numbers of parameters',
    parts: ["heldNaturalisation('p.id', '$5')"],
  },
  'libs/services/receipts/find-hold.ts': {
    reason: 'the query of held-naturalisation.ts, with numbers of parameters',
    parts: ["heldNaturalisation('$2', '$3')"],
  },
  'libs/services/receipts/held-naturalisation.ts': {
    reason:
      'a column or a number of a parameter that the caller writes, and conditions written there',
    parts: ['corrections', 'events', 'ofPerson', 'person'],
  },
  'libs/services/families/read-family.ts': {
    reason: 'a mask of columns, written in the code',
    parts: ["maskOf('permitNumber', 'r')"],
  },
  'libs/services/reports/stalled-report.ts': {
    reason: 'columns and conditions written in the code',
    parts: ["lacksNextStep('k')"],
  },
  'libs/services/reports/stall-signals.ts': {
    reason: 'one of the queries for a signal, written in the code',
    parts: ['text'],
  },
  'libs/services/reports/today-report.ts': {
    reason: 'conditions written there, numbers of parameters, and a limit, a constant',
    parts: ["lacksNextStep('k')", 'mostDeadlines', "ofOpenCase('$2')", 'parameter'],
  },
  'libs/services/sealing/destroy-keys.ts': {
    reason: 'tables and columns of the sealed fields',
    parts: ['hint', 'table'],
  },
  'libs/services/sealing/reseal-firm.ts': {
    reason: 'tables and columns of the sealed fields, and numbers of parameters',
    parts: [
      "columns.join(', ')",
      "overdue.join(' OR ')",
      'table',
      'personOf[table]',
      "values.join(', ')",
    ],
  },
  'libs/services/sealing/sealed-fields.ts': {
    reason: 'columns of the sealed fields and an alias that the caller writes',
    parts: ['alias', 'column', 'shown'],
  },
  'libs/services/facts/read-known.ts': {
    reason: 'a query written in the code',
    parts: ['overlayOfCase'],
  },
  'libs/services/steps/list-steps.ts': {
    reason: 'a query written in the code',
    parts: ['overlayOfCase'],
  },
};
