-- Where a person lives, as a request states it (CPA 102).

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "home_address" TEXT;

ALTER TABLE people ADD CONSTRAINT people_home_address CHECK (length(home_address) BETWEEN 1 AND 300);
