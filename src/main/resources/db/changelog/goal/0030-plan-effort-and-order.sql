--liquibase formatted sql

--changeset waymark:goal-0300
-- How much work a step is, how often it is to be done, and which others come first, as the document has it now.
alter table goal_step
    add column effort_minutes int null,
    add column repeat_on varchar(80) null,
    add column repeat_times int null,
    add column repeat_from date null;
create table goal_step_after (
    goal      uuid not null,
    step      uuid not null,
    before_it uuid not null,
    primary key (goal, step, before_it),
    constraint goal_step_after_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_step_after; alter table goal_step drop column effort_minutes, drop column repeat_on, drop column repeat_times, drop column repeat_from;
