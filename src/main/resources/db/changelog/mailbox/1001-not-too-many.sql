--liquibase formatted sql

--changeset waymark:mailbox-1001
alter table reply_address
    add column counted_on date null,
    add column taken int not null default 0,
    add column too_many int not null default 0;
--rollback alter table reply_address drop column counted_on, drop column taken, drop column too_many;
