--liquibase formatted sql

--changeset waymark:goal-1301
-- Who suggested words that came into a revision.
alter table goal_revision add column thanks uuid null;
--rollback alter table goal_revision drop column thanks;
