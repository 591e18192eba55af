--liquibase formatted sql

--changeset waymark:goal-0001
create table goal (
    id               uuid          not null primary key,
    mentee           uuid          not null,
    title            varchar(160)  not null,
    horizon          varchar(20)   not null,
    target_on        date          null,
    state            varchar(20)   not null,
    -- The document and what happened on the way, each read and written as a whole.
    content          longtext      not null check (json_valid(content)),
    progress         longtext      not null check (json_valid(progress)),
    private_notes    varchar(4000) not null,
    steps_done       int           not null,
    steps            int           not null,
    next_step        varchar(300)  null,
    next_due_on      date          null,
    created_at       datetime(6)   not null,
    changed_at       datetime(6)   not null,
    changed_by       uuid          not null,
    edition          int           not null,
    revision         int           not null,
    mentorship       uuid          null,
    mentor           uuid          null,
    programme        uuid          null,
    may_edit         boolean       not null,
    shared_at        datetime(6)   null,
    verdict          varchar(20)   not null,
    verdict_revision int           not null,
    verdict_at       datetime(6)   null,
    verdict_words    varchar(2000) not null,
    closed_at        datetime(6)   null,
    closed_why       varchar(2000) null,
    version          int           not null,
    key goal_mentee (mentee, state, created_at, id),
    key goal_mentor (mentor, shared_at, id),
    key goal_mentorship (mentorship, created_at),
    constraint goal_mentorship_exists foreign key (mentorship) references mentorship (id),
    -- Shared with somebody in some mentorship, or with nobody in none.
    constraint goal_shared_whole check ((mentorship is null) = (mentor is null)
        and (mentorship is null) = (shared_at is null) and (state <> 'SHARED' or mentorship is not null))
) default charset = utf8mb4;
--rollback drop table goal;

--changeset waymark:goal-0002
create table goal_revision (
    goal    uuid         not null,
    number  int          not null,
    made_by uuid         not null,
    made_at datetime(6)  not null,
    why     varchar(500) not null,
    content longtext     not null check (json_valid(content)),
    primary key (goal, number),
    constraint goal_revision_of foreign key (goal) references goal (id)
) default charset = utf8mb4;
--rollback drop table goal_revision;

--changeset waymark:goal-0003
create table goal_look (
    goal   uuid        not null,
    viewer uuid        not null,
    day    date        not null,
    at     datetime(6) not null,
    primary key (goal, viewer, day),
    key goal_look_latest (goal, at),
    constraint goal_look_of foreign key (goal) references goal (id)
) default charset = utf8mb4;
--rollback drop table goal_look;

--changeset waymark:goal-0004
create table goal_draft (
    author  uuid        not null,
    place   uuid        not null,
    edition int         not null,
    typed   longtext    not null check (json_valid(typed)),
    kept_at datetime(6) not null,
    primary key (author, place)
) default charset = utf8mb4;
--rollback drop table goal_draft;
