--liquibase formatted sql

--changeset waymark:meeting-2840
-- A meeting of more than two: one organiser, who sets its time, and up to thirty people who are invited.
create table group_meeting (
    id          uuid          not null primary key,
    round       uuid          not null,
    programme   uuid          not null,
    organiser   uuid          not null,
    -- Whether it was called as one who coordinates the round; else as the mentor of those invited.
    coordinator boolean       not null,
    cancelled   boolean       not null,
    topic       varchar(160)  not null,
    place       varchar(300)  not null,
    words       varchar(2000) not null,
    starts_at   datetime(6)   not null,
    ends_at     datetime(6)   not null,
    -- iCalendar's SEQUENCE: raised with each change that calendars are told of.
    sequence    int           not null,
    created_at  datetime(6)   not null,
    changed_at  datetime(6)   not null,
    -- Why it was called off; empty where nothing was said.
    reason      varchar(1000) not null,
    -- Whether it has begun and nobody is asked for an answer any more.
    begun       boolean       not null,
    -- Raised with every change, also of an answer: what races over one meeting races over this.
    version     int           not null,
    key group_meeting_begins (begun, starts_at),
    key group_meeting_round (round, starts_at),
    key group_meeting_programme (programme, starts_at),
    key group_meeting_organiser (organiser),
    constraint group_meeting_round_exists foreign key (round) references round (id),
    constraint group_meeting_times check (ends_at > starts_at)
) default charset = utf8mb4;
--rollback drop table group_meeting;

--changeset waymark:meeting-2841
-- Everybody of a meeting, the organiser among them, with what they answered to its present time.
create table group_person (
    meeting     uuid        not null,
    person      uuid        not null,
    answer      varchar(10) not null,
    asked_at    datetime(6) not null,
    answered_at datetime(6) null,
    -- What the organiser noted afterwards; null where nothing.
    came        boolean     null,
    primary key (meeting, person),
    key group_person_person (person),
    constraint group_person_meeting foreign key (meeting) references group_meeting (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table group_person;

--changeset waymark:meeting-2842
-- What holds a time, what people were reminded of and what notes are of is a meeting of two or one of a group. The key that
-- lets nobody be in two places is one for both.
alter table meeting_claim drop foreign key meeting_claim_meeting;
alter table meeting_reminded drop foreign key meeting_reminded_meeting;
alter table meeting_note drop foreign key meeting_note_meeting;
--rollback alter table meeting_note add constraint meeting_note_meeting foreign key (meeting) references meeting (id) on delete cascade;
--rollback alter table meeting_reminded add constraint meeting_reminded_meeting foreign key (meeting) references meeting (id) on delete cascade;
--rollback alter table meeting_claim add constraint meeting_claim_meeting foreign key (meeting) references meeting (id) on delete cascade;
