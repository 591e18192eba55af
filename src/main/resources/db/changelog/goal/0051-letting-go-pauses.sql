--liquibase formatted sql

--changeset waymark:goal-0503
-- Until which day a goal is paused, and when that day begins where its mentee is; and when a goal that is over was put away.
alter table goal
    add column paused_until date null,
    add column returns_at datetime(6) null,
    add column archived_at datetime(6) null,
    add key goal_returns (returns_at);
--rollback alter table goal drop key goal_returns, drop column paused_until, drop column returns_at, drop column archived_at;
