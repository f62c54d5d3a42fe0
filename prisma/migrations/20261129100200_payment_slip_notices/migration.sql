-- A payment slip (DUC) is received like any notice: its ten days to pay run from its issue.

ALTER TABLE notices DROP CONSTRAINT notices_kind;

ALTER TABLE notices ADD CONSTRAINT notices_kind
  CHECK (kind IN ('appointment_receipt', 'acknowledgement', 'elements_request', 'hearing', 'decision', 'payment_slip', 'other'));
