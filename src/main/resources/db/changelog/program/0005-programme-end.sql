--liquibase formatted sql

--changeset waymark:program-0018
-- When the whole programme was ended; null while it goes on.
alter table programme add column ended_at datetime(6);
--rollback alter table programme drop column ended_at;
