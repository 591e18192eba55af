--liquibase formatted sql

--changeset waymark:meeting-2750
-- Meetings that repeat: the rule, and while they are proposed, the dates. Once booked, each date is a meeting.
create table meeting_series (
    id            uuid         not null primary key,
    mentorship    uuid         not null,
    programme     uuid         not null,
    mentor        uuid         not null,
    mentee        uuid         not null,
    -- Who proposed it, and on whose clock the hour stays what it is.
    organiser     uuid         not null,
    zone          varchar(64)  not null,
    unit          varchar(10)  not null,
    every         int          not null,
    -- The first to fourth such day of a month, -1 for its last, 0 for weeks.
    nth           int          not null,
    starts_on     date         not null,
    -- The hour, in minutes of its day.
    at_minute     int          not null,
    minutes       int          not null,
    topic         varchar(160) not null,
    place         varchar(300) not null,
    -- The dates proposed just now, each with its day by the rule.
    proposed      mediumtext   not null,
    -- How many of them there are.
    number        int          not null,
    -- The series whose dates these take the place of, from that of its days on.
    replaces      uuid         null,
    replaces_from date         null,
    -- iCalendar's SEQUENCE: one for the series and its single dates.
    sequence      int          not null,
    created_at    datetime(6)  not null,
    changed_at    datetime(6)  not null,
    version       int          not null,
    key meeting_series_mentorship (mentorship),
    constraint meeting_series_mentorship_exists foreign key (mentorship) references mentorship (id)
) default charset = utf8mb4;
--rollback drop table meeting_series;

--changeset waymark:meeting-2751
-- Which series a meeting is of, and its day by the rule, by which it is known also where it was moved.
alter table meeting
    add column series uuid null,
    add column series_on date null,
    add key meeting_of_series (series, series_on),
    add constraint meeting_series_day check ((series is null) = (series_on is null));
--rollback alter table meeting drop constraint meeting_series_day, drop key meeting_of_series, drop column series_on, drop column series;
