--liquibase formatted sql

--changeset waymark:notification-2901
-- As whom a programme writes: where it says nothing, by its own name, without a picture, and answers go nowhere.
create table programme_mail (
    programme   uuid         not null primary key,
    name        varchar(80)  null,
    reply_to    varchar(254) null,
    logo        mediumblob   null,
    logo_width  int          null,
    logo_height int          null,
    edition     int          not null,
    changed_at  datetime(6)  not null,
    changed_by  uuid         not null
) default charset = utf8mb4;
-- What one of its mails says in one language, where it says it in its own words.
create table programme_words (
    programme  uuid         not null,
    kind       varchar(30)  not null,
    language   varchar(5)   not null,
    -- Both null where it was put back to Waymark's words: the edition goes on counting.
    subject    varchar(150) null,
    body       text         null,
    edition    int          not null,
    changed_at datetime(6)  not null,
    changed_by uuid         not null,
    primary key (programme, kind, language)
) default charset = utf8mb4;
-- Which programme a mail is of, or null where it is Waymark's own.
alter table mail add column programme uuid null after topic;
--rollback alter table mail drop column programme; drop table programme_words, programme_mail;
