-- The note of a submission is kept as it was sent: sealed, for numbers of people stand in it, with the count of its words.

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "note_words" INTEGER;

-- Words as libs/domain/playbooks/note-text.ts counts them. Without a policy of its own the owner sees no row of a firm.
ALTER TABLE submissions NO FORCE ROW LEVEL SECURITY;
UPDATE submissions SET note = NULL WHERE note = '';
UPDATE submissions SET note_words = (
  SELECT count(*) FROM regexp_split_to_table(note, '\s+') AS word WHERE word ~ '[[:alnum:]]')
WHERE note IS NOT NULL;
ALTER TABLE submissions FORCE ROW LEVEL SECURITY;

-- NOT VALID: what lies there in the clear stays until the worker has sealed it, and nothing else is written beside it.
ALTER TABLE submissions
  ADD CONSTRAINT submissions_note_sealed CHECK (note ~ '^[1-9][0-9]*\.[A-Za-z0-9_-]{38,}$') NOT VALID,
  ADD CONSTRAINT submissions_note_words CHECK (note_words >= 0);

-- Word for the worker of every firm: it seals what is not sealed yet, batch by batch.
SET LOCAL ROLE prazo_system;
INSERT INTO outbox (firm_id, id, topic, subject_id)
  SELECT id, gen_random_uuid(), 'firm.reseal', id FROM firms;
RESET ROLE;
