--liquibase formatted sql

--changeset waymark:program-0017
-- The fields that program-0012 declared went by fewer names of what nobody may want others to read than imports go by.
update program_field
set readers = 'NOBODY'
where readers = 'COORDINATORS' and version = 0
  and field_key regexp '(^|[^a-z])((races?|rasse|trans|dob|caste|faith|beliefs?|glaube|union|pronouns|pronomen)([^a-z]|$)|sexu|impair|neurodiv|orientierung|illness|krank|diagnos|nationalit|migration|konfession|birth|geburt|marital|familienstand|pregnan|schwanger|politi|weltanschau|lgbt|queer|salary|gehalt|einkommen|lebenslauf)|beeinträcht|hautfarbe|staatsangeh|staatsbürg|gewerkschaft';
--rollback empty
