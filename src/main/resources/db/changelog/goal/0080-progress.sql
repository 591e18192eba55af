--liquibase formatted sql

--changeset waymark:goal-0800
-- By what a goal's progress is counted, and how far it is by that: computed where something happens, read everywhere.
alter table goal
    add column progress_way varchar(10) not null default 'PLAN',
    add column progress_by varchar(10) not null default 'STEPS',
    add column progress_percent int null;
update goal set progress_percent = case
    when steps = 0 then null
    when steps_done >= steps then 100
    when steps_done = 0 then 0
    else greatest(1, floor(100 * steps_done / steps)) end;
--rollback alter table goal drop column progress_way, drop column progress_by, drop column progress_percent;

--changeset waymark:goal-0801
-- Who chose that, and said by hand how far it is and why.
create table goal_progress (
    id       uuid         not null primary key,
    goal     uuid         not null,
    -- In which mentorship it was shared then: the next mentor does not read what was said to the one before.
    mentorship uuid       null,
    way      varchar(10)  not null,
    percent  int          null,
    reason   varchar(300) not null,
    said_by  uuid         not null,
    said_at  datetime(6)  not null,
    key goal_progress_last (goal, said_at),
    key goal_progress_said_by (said_by),
    constraint goal_progress_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_progress;
