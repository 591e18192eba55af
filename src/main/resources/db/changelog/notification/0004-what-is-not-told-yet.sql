--liquibase formatted sql

--changeset waymark:notification-0006
-- What a mail says, as it is stored of notices, until it is sent: so that a later one can say what is new to its reader.
-- And whether the reader of one that is never sent knows without it, having done what it asks.
alter table mail
    add column said  mediumtext null after link,
    add column known boolean    not null default false after refused;
--rollback alter table mail drop column said, drop column known;
