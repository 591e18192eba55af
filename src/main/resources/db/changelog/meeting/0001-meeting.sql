--liquibase formatted sql

--changeset waymark:meeting-0001
create table meeting (
    id            uuid          not null primary key,
    mentorship    uuid          not null,
    programme     uuid          not null,
    mentor        uuid          not null,
    mentee        uuid          not null,
    state         varchar(20)   not null,
    topic         varchar(160)  not null,
    place         varchar(300)  not null,
    starts_at     datetime(6)   null,
    ends_at       datetime(6)   null,
    -- The starts of the times proposed just now, with the length they share; empty where none are.
    offers        json          not null,
    offer_minutes int           not null,
    offered_by    uuid          null,
    offered_at    datetime(6)   null,
    -- iCalendar's SEQUENCE: raised with each change that the calendars are told of.
    sequence      int           not null,
    created_at    datetime(6)   not null,
    changed_at    datetime(6)   not null,
    closed_by     uuid          null,
    reason        varchar(1000) null,
    archived      boolean       not null,
    version       int           not null,
    key meeting_mentor (mentor, starts_at, id),
    key meeting_mentee (mentee, starts_at, id),
    key meeting_mentor_offered (mentor, offered_at, id),
    key meeting_mentee_offered (mentee, offered_at, id),
    key meeting_mentorship (mentorship, state),
    constraint meeting_mentorship_exists foreign key (mentorship) references mentorship (id),
    constraint meeting_times check ((starts_at is null) = (ends_at is null) and (starts_at is null or ends_at > starts_at))
) default charset = utf8mb4;
--rollback drop table meeting;

--changeset waymark:meeting-0002
-- One row a person and booked meeting. The database refuses a second one that overlaps, whatever races.
create table meeting_claim (
    meeting   uuid        not null,
    person    uuid        not null,
    starts_at datetime(6) not null,
    ends_at   datetime(6) not null,
    period for booked (starts_at, ends_at),
    primary key (meeting, person),
    unique key meeting_claim_once (person, booked without overlaps),
    constraint meeting_claim_meeting foreign key (meeting) references meeting (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table meeting_claim;

--changeset waymark:meeting-0003
create table meeting_agenda_item (
    id       uuid         not null primary key,
    meeting  uuid         not null,
    place    int          not null,
    text     varchar(300) not null,
    author   uuid         not null,
    goal     uuid         null,
    ticked   boolean      not null,
    version  int          not null,
    key meeting_agenda_place (meeting, place, id),
    constraint meeting_agenda_meeting foreign key (meeting) references meeting (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table meeting_agenda_item;

--changeset waymark:meeting-0004
create table meeting_note (
    id       uuid        not null primary key,
    meeting  uuid        not null,
    -- Whose notes: a person's for their own, the meeting's id for those that both write.
    scope    uuid        not null,
    text     mediumtext  not null,
    revision int         not null,
    saved_by uuid        not null,
    saved_at datetime(6) not null,
    version  int         not null,
    unique key meeting_note_scope (meeting, scope),
    constraint meeting_note_meeting foreign key (meeting) references meeting (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table meeting_note;

--changeset waymark:meeting-0005
create table meeting_follow_up (
    id         uuid         not null primary key,
    meeting    uuid         not null,
    text       varchar(300) not null,
    who        uuid         not null,
    due        date         null,
    goal       uuid         null,
    step       uuid         null,
    done       boolean      not null,
    created_at datetime(6)  not null,
    version    int          not null,
    key meeting_follow_up_meeting (meeting, created_at, id),
    constraint meeting_follow_up_meeting foreign key (meeting) references meeting (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table meeting_follow_up;

--changeset waymark:meeting-0006
-- A follow-up on a goal's plan is found there; nothing here names its step.
alter table meeting_follow_up drop column step;
--rollback alter table meeting_follow_up add column step uuid null;
