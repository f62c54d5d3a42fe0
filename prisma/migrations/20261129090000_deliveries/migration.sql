-- A letter is filed on one day and delivered on another: what asks for an answer counts from the delivery. Who filed it is one
-- of the facts that a receipt is read against.

-- AlterTable
ALTER TABLE "submissions" ADD COLUMN     "delivered_on" DATE,
ADD COLUMN     "filed_by" TEXT;

ALTER TABLE submissions
  ADD CONSTRAINT submissions_delivered_on CHECK (delivered_on >= filed_on),
  ADD CONSTRAINT submissions_filed_by CHECK (filed_by IN ('applicant', 'parent', 'lawyer', 'firm'));
