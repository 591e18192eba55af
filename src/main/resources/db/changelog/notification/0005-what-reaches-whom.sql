--liquibase formatted sql

--changeset waymark:notification-2780
-- What somebody chose of one topic; of one person they are in a mentorship with, or of all (nil), which is nobody's id.
create table reach_choice (
    account uuid        not null,
    partner uuid        not null,
    topic   varchar(20) not null,
    here    boolean     not null,
    mail    varchar(20) not null,
    primary key (account, partner, topic)
) default charset = utf8mb4;
-- When mail comes to somebody, on their own clock; and when the letter is due that says several things.
create table reach_times (
    account     uuid        not null primary key,
    morning     time        not null,
    weekday     tinyint     not null,
    quiet_from  time        null,
    quiet_until time        null
) default charset = utf8mb4;
create table digest (
    account   uuid        not null primary key,
    daily_at  datetime(6) null,
    weekly_at datetime(6) null,
    -- The day of the last one, where the person was: none comes twice on a day.
    last_day  date        null,
    last_at   datetime(6) null,
    next_at   datetime(6) generated always as (least(coalesce(daily_at, weekly_at), coalesce(weekly_at, daily_at))) stored,
    key digest_next (next_at, account)
) default charset = utf8mb4;
--rollback drop table reach_choice, reach_times, digest;

--changeset waymark:notification-2781
-- A notice can wait for a letter, and need not stand in the inbox.
alter table notice
    add column shown  boolean     not null default true after path,
    add column letter varchar(20) null after shown,
    add key notice_letter (recipient, letter);
--rollback alter table notice drop key notice_letter, drop column letter, drop column shown;

--changeset waymark:notification-2782
-- By which choice a mail came, so that one press turns off what it is about; and the key of the addresses that do it.
alter table mail add column topic varchar(20) null after kind;
create table mail_off_key (
    one    int        not null primary key check (one = 1),
    secret binary(32) not null
) default charset = utf8mb4;
--rollback drop table mail_off_key; alter table mail drop column topic;
