--liquibase formatted sql

--changeset waymark:meeting-follow-up-step
-- Which step a follow-up has become. Those of before are known by their goal alone.
alter table meeting_follow_up add column step uuid null after goal;
--rollback alter table meeting_follow_up drop column step;
