--liquibase formatted sql

--changeset waymark:meeting-2834
-- How long before a meeting somebody wants to be reminded, in minutes; null: not at all. Who has no row is reminded as usual.
create table meeting_reminder (
    person         uuid not null primary key,
    first_minutes  int  null,
    second_minutes int  null
) default charset = utf8mb4;
-- Of what somebody was reminded: a meeting at a time. Moved, it is another.
create table meeting_reminded (
    meeting   uuid        not null,
    person    uuid        not null,
    starts_at datetime(6) not null,
    minutes   int         not null,
    primary key (meeting, person, starts_at, minutes),
    key meeting_reminded_person (person),
    constraint meeting_reminded_meeting foreign key (meeting) references meeting (id) on delete cascade
) default charset = utf8mb4;
alter table meeting add key meeting_coming (state, starts_at);
--rollback alter table meeting drop key meeting_coming; drop table meeting_reminded; drop table meeting_reminder;
