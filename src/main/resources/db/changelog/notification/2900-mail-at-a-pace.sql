--liquibase formatted sql

--changeset waymark:notification-2900
-- Where an operator sets how many mails a minute one domain gets: when its next one may go, and until when turns are given away.
create table mail_pace (
    domain     varchar(254) not null primary key,
    free_at    datetime(6)  not null,
    promised_at datetime(6) not null
) default charset = utf8mb4;
-- When a mail's turn comes at its domain, where it had to be given one.
alter table mail
    add column turn_at datetime(6) null after due_at,
    add key mail_due (state, due_at);
--rollback alter table mail drop key mail_due, drop column turn_at; drop table mail_pace;
