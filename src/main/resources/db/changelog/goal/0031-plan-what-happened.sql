--liquibase formatted sql

--changeset waymark:goal-0301
-- What happened with a step beside its tick: the times of one that repeats, what shows that it is done, and what the
-- mentor says where the mentee asked.
create table goal_step_time (
    goal    uuid        not null,
    step    uuid        not null,
    -- The day it is for, or the Monday of a week in which any day will do, and which of that week's it is.
    day     date        not null,
    nth     int         not null,
    done_at datetime(6) not null,
    done_by uuid        not null,
    primary key (goal, step, day, nth),
    constraint goal_step_time_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
create table goal_evidence (
    id         uuid          not null primary key,
    goal       uuid          not null,
    step       uuid          not null,
    kind       varchar(10)   not null,
    -- The words, the address, or the file's name.
    text       varchar(2000) not null,
    file       uuid          null,
    size       int           not null,
    added_by   uuid          not null,
    added_at   datetime(6)   not null,
    removed_at datetime(6)   null,
    key goal_evidence_of_step (goal, step, added_at),
    constraint goal_evidence_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
create table goal_acceptance (
    goal       uuid          not null,
    step       uuid          not null,
    -- What the mentor's turn is about.
    id         uuid          not null,
    mentorship uuid          not null,
    mentor     uuid          not null,
    state      varchar(20)   not null,
    -- What the step said when it was asked.
    text       varchar(300)  not null,
    note       varchar(500)  not null,
    asked_at   datetime(6)   not null,
    words      varchar(1000) not null,
    decided_at datetime(6)   null,
    primary key (goal, step),
    unique key goal_acceptance_id (id),
    constraint goal_acceptance_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_acceptance; drop table goal_evidence; drop table goal_step_time;
