-- Two more days from which terms run: the entry into the country (Lei 37/2006, art. 15) and the opening of the case itself.

ALTER TABLE case_days DROP CONSTRAINT case_days_fact;

ALTER TABLE case_days
  ADD CONSTRAINT case_days_fact CHECK (fact IN (
    'birth_registered_on', 'card_expires_on', 'travels_on', 'appointment_on', 'first_filed_on', 'resident_since',
    'sponsor_resident_since', 'decision_notified_on', 'decision_term_ended_on', 'wrong_card_issued_on', 'slip_issued_on',
    'certificate_asked_on', 'certificate_term_ended_on', 'entered_on', 'opened_on'));
