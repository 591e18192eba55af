--liquibase formatted sql

--changeset waymark:account-0004
-- Whether this person's pages are light or dark: 'device', 'light' or 'dark'.
alter table account add column scheme varchar(8) not null default 'device';
--rollback alter table account drop column scheme;
