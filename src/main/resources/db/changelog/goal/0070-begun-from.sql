--liquibase formatted sql

--changeset waymark:goal-0701
-- What a goal was begun from: a template, what the mentor suggested, or what was agreed in a meeting; with whom that was, and
-- its words. Goals of before were begun from nothing.
alter table goal
    add column begun_kind varchar(20) null,
    add column begun_source uuid null,
    add column begun_meeting uuid null,
    add column begun_with uuid null,
    add column begun_words varchar(300) null;
--rollback alter table goal drop column begun_kind, drop column begun_source, drop column begun_meeting, drop column begun_with, drop column begun_words;

--changeset waymark:goal-0702
-- A goal that a mentor suggests; in one mentorship at most one waits for its answer.
create table goal_suggestion (
    id          uuid          not null primary key,
    mentorship  uuid          not null,
    mentor      uuid          not null,
    mentee      uuid          not null,
    title       varchar(160)  not null,
    why         varchar(4000) not null,
    words       varchar(4000) not null,
    state       varchar(20)   not null,
    made_at     datetime(6)   not null,
    answered_at datetime(6)   null,
    answer      varchar(2000) not null,
    goal        uuid          null,
    open_in     uuid as (case when state = 'OPEN' then mentorship end) stored,
    unique key goal_suggestion_one_open (open_in),
    key goal_suggestion_mentee (mentee, state, made_at),
    key goal_suggestion_mentorship (mentorship, made_at),
    constraint goal_suggestion_mentorship_exists foreign key (mentorship) references mentorship (id),
    constraint goal_suggestion_goal_exists foreign key (goal) references goal (id) on delete set null
) default charset = utf8mb4;
--rollback drop table goal_suggestion;
