--liquibase formatted sql

--changeset waymark:goal-1100
alter table goal add column obstacle_heard_in uuid null;
--rollback alter table goal drop column obstacle_heard_in;
