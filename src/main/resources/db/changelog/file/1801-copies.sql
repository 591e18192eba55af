--liquibase formatted sql

--changeset waymark:file-1801
-- A copy that is kept as evidence is nobody's: it goes with what it belongs to, and not with whoever added the original.
alter table stored_file modify added_by uuid null;
--rollback delete from stored_file where added_by is null; alter table stored_file modify added_by uuid not null;
