import type { PlaybookId } from '#domain/playbooks/playbook';

/** The procedures that put a card on a wrong basis right. While one is open, no naturalisation is filed (C8). */
export const corrections: readonly PlaybookId[] = [
  'art_15_filed_as_art_17',
  'office_email',
  'hearing_letter',
  'annulment_and_reissue',
  'correction_court_action',
];
