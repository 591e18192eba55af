--liquibase formatted sql

--changeset waymark:search-2601
-- A kind may be called by a longer word.
alter table search_text modify column kind varchar(20) not null;
--rollback alter table search_text modify column kind varchar(10) not null;
