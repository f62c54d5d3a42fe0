import { derived, neutral, ofMember, ofPerson, type Register } from './register-entry.ts';
import { theirCases } from './register-files.ts';

/** The files of cases, and what they were said to be. */
export const documentTables = {
  // What it is, when it came and who looked at it stay; its name, its hash and its bytes go.
  files: {
    keep: 'file',
    ofPerson: `t.case_id IN (${theirCases})`,
    personal: {
      name: ofPerson('identity', { erased: neutral }),
      sha256: ofPerson('case_facts', { ...derived, erased: { to: "''" } }),
      uploaded_by: ofMember('case_facts'),
    },
    other: [
      'firm_id',
      'id',
      'case_id',
      'object_key',
      'type',
      'size',
      'state',
      'refusal',
      'scan',
      'created_at',
      'completed_at',
      'checked_at',
      'removed_at',
      'attempt',
      'lease_until',
    ],
  },
  // A copy of what is in the case: its bytes go after a while, or with the person; that there was one stays.
  bundles: {
    keep: 'bundle',
    ofPerson: `t.case_id IN (${theirCases})`,
    personal: {
      sha256: ofPerson('case_facts', { ...derived, erased: { to: "''" } }),
      requested_by: ofMember('case_facts'),
    },
    other: [
      'firm_id',
      'id',
      'case_id',
      'state',
      'created_at',
      'made_at',
      'pages',
      'size',
      'made_in',
      'removed_at',
      'attempt',
      'lease_until',
    ],
  },
  case_documents: {
    keep: 'file',
    ofPerson: `t.case_id IN (${theirCases})`,
    personal: {
      issued_on: ofPerson('legal_status'),
      expires_on: ofPerson('legal_status'),
      accepted_by: ofMember('case_facts'),
      taken_back_by: ofMember('case_facts'),
    },
    other: [
      'firm_id',
      'id',
      'case_id',
      'file_id',
      'document',
      'submission_id',
      'notice_id',
      'deadline_id',
      'accepted_at',
      'taken_back_at',
    ],
  },
} as const satisfies Register;
