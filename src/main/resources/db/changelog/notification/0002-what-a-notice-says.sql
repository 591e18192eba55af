--liquibase formatted sql

--changeset waymark:notification-0003
-- What a notice says is one record a kind; the kind stood in the middle of the sentence's key alone.
alter table notice
    add column kind    varchar(60) null after message_key,
    add column subject uuid        null after kind;
-- turn.<kind>.mine or news.<kind>.title
update notice
set kind = substr(message_key, 6, char_length(message_key) - if(message_key like 'news.%', 11, 10));
alter table notice modify column kind varchar(60) not null;
--rollback alter table notice drop column kind, drop column subject;
