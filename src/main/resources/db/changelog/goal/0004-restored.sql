--liquibase formatted sql

--changeset waymark:goal-0012
-- Which revision this one brings back, so that the history can say so.
alter table goal_revision add column restored int null;
--rollback alter table goal_revision drop column restored;
