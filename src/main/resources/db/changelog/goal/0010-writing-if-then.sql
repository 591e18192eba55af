--liquibase formatted sql

--changeset waymark:goal-0100
-- The if-then plans of a goal as its document has them now (position null: not any more), so that the clock finds those
-- whose cue is near, and for which cue each was shown on which day.
create table goal_if_then (
    goal      uuid         not null,
    id        uuid         not null,
    position  int          null,
    cue       varchar(300) not null,
    on_day    date         null,
    weekday   int          null,
    then_do   varchar(300) not null,
    shown_for date         null,
    shown_on  date         null,
    primary key (goal, id),
    constraint goal_if_then_of foreign key (goal) references goal (id) on delete cascade,
    constraint goal_if_then_one_time check (on_day is null or weekday is null)
) default charset = utf8mb4;
--rollback drop table goal_if_then;
