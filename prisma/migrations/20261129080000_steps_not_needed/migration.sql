-- A step that a case turned out not to need is not called done: its row says so, with the day on which somebody said it.

-- AlterTable
ALTER TABLE "case_steps" ADD COLUMN     "was_needed" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE case_steps ADD CONSTRAINT case_steps_day CHECK (was_needed OR done_on IS NOT NULL);

GRANT UPDATE (was_needed) ON case_steps TO prazo_app;
