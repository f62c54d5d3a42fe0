-- A read-only auditor may belong to a firm.

ALTER TABLE memberships
  DROP CONSTRAINT memberships_role,
  ADD CONSTRAINT memberships_role CHECK (role IN ('paralegal', 'lawyer', 'admin', 'auditor'));
