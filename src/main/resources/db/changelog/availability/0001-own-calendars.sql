--liquibase formatted sql

--changeset waymark:availability-0001
-- Calendars elsewhere that people let Waymark read. The address is a secret: whoever has it reads the calendar.
create table own_calendar (
    id            uuid          not null primary key,
    person        uuid          not null,
    name          varchar(80)   not null,
    address       varchar(2000) not null,
    added_at      datetime(6)   not null,
    -- When it is to be read next; who reads it moves this first, so that nobody else does.
    due_at        datetime(6)   not null,
    -- The last time that it was reached, and that all of it was read.
    reached_at    datetime(6)   null,
    read_at       datetime(6)   null,
    entity_tag    varchar(300)  null,
    last_modified varchar(100)  null,
    events        int           not null,
    unread        int           not null,
    fault         varchar(40)   null,
    failing_since datetime(6)   null,
    key own_calendar_person (person, added_at, id),
    key own_calendar_due (due_at),
    constraint own_calendar_of_account foreign key (person) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table own_calendar;

--changeset waymark:availability-0002
-- When a calendar says that its owner is busy, and nothing of why.
create table own_calendar_busy (
    calendar  uuid        not null,
    starts_at datetime(6) not null,
    ends_at   datetime(6) not null,
    primary key (calendar, starts_at),
    constraint own_calendar_busy_of foreign key (calendar) references own_calendar (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table own_calendar_busy;
