--liquibase formatted sql

--changeset waymark:goal-0102
-- Since when a plan has been in its goal: one without a day is shown the day after.
alter table goal_if_then add column written_at datetime(6) null;
update goal_if_then i join goal g on g.id = i.goal set i.written_at = g.changed_at;
alter table goal_if_then modify column written_at datetime(6) not null;
--rollback alter table goal_if_then drop column written_at;
