--liquibase formatted sql

--changeset waymark:meeting-0701
-- The goal that a follow-up has become, where it has become one of its own rather than a step.
alter table meeting_follow_up add column own_goal uuid null after step;
--rollback alter table meeting_follow_up drop column own_goal;
