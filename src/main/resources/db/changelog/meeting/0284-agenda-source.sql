--liquibase formatted sql

--changeset waymark:meeting-2831
-- What an item was proposed from (a step, a follow-up, what waits), so that it is not proposed again.
alter table meeting_agenda_item add column source uuid null after goal;
--rollback alter table meeting_agenda_item drop column source;
