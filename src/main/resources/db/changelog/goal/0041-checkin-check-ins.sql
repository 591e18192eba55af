--liquibase formatted sql

--changeset waymark:goal-0401
-- The weekly look at a goal. Written for the mentor of a mentorship, or for the mentee alone (none); seen by that mentor.
create table goal_check_in (
    id         uuid          not null primary key,
    goal       uuid          not null,
    made_by    uuid          not null,
    mentorship uuid          null,
    made_on    date          not null,
    made_at    datetime(6)   not null,
    went       varchar(20)   not null,
    confidence int           not null,
    did        varchar(1000) not null,
    in_the_way varchar(20)   null,
    words      varchar(1000) not null,
    cue_plan   uuid          null,
    cue_came   varchar(20)   null,
    seen_at    datetime(6)   null,
    key goal_check_in_latest (goal, made_at, id),
    constraint goal_check_in_of foreign key (goal) references goal (id) on delete cascade,
    constraint goal_check_in_confidence check (confidence between 1 and 10)
) default charset = utf8mb4;
create table goal_check_in_step (
    check_in uuid not null,
    step     uuid not null,
    position int  not null,
    primary key (check_in, step),
    constraint goal_check_in_step_of foreign key (check_in) references goal_check_in (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_check_in_step, goal_check_in;

--changeset waymark:goal-0402
-- How often a goal is looked at, and from when the next is counted; a goal without a row is looked at every week, and
-- every month counted from its beginning. Those that there are begin today, so that nothing is overdue by an upgrade.
create table goal_rhythm (
    goal           uuid        not null primary key,
    check_in       varchar(20) not null default 'WEEK',
    check_in_since date        null,
    look_back      varchar(20) not null default 'MONTH',
    look_back_on   date        null,
    constraint goal_rhythm_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
insert into goal_rhythm (goal, check_in_since, look_back_on)
select id, utc_date(), utc_date() + interval 1 month from goal;
--rollback drop table goal_rhythm;

--changeset waymark:goal-0403
-- Looking back at a goal, with the facts as they stood then.
create table goal_retrospective (
    id         uuid          not null primary key,
    goal       uuid          not null,
    made_by    uuid          not null,
    mentorship uuid          null,
    from_on    date          not null,
    until_on   date          not null,
    made_at    datetime(6)   not null,
    went_well  varchar(4000) not null,
    in_the_way varchar(4000) not null,
    changes    varchar(4000) not null,
    facts      longtext      not null check (json_valid(facts)),
    revision   int           null,
    seen_at    datetime(6)   null,
    key goal_retrospective_latest (goal, made_at, id),
    constraint goal_retrospective_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
-- What the turn is about by which somebody is asked to look back; at most one a person.
alter table goal_rhythm add column look_back_ask uuid null;
--rollback alter table goal_rhythm drop column look_back_ask; drop table goal_retrospective;
