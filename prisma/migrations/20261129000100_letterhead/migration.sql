-- What letters show of the firm that writes them and of the lawyer who signs.

-- AlterTable
ALTER TABLE "firms" ADD COLUMN     "address" TEXT;

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "lawyer_card" TEXT;

ALTER TABLE firms ADD CONSTRAINT firms_address CHECK (length(address) BETWEEN 1 AND 300);
ALTER TABLE memberships ADD CONSTRAINT memberships_lawyer_card CHECK (length(lawyer_card) BETWEEN 1 AND 30);

GRANT UPDATE (address) ON firms TO prazo_app;
-- Role and state of a member change through system.change_member alone.
GRANT UPDATE (lawyer_card, version) ON memberships TO prazo_app;
