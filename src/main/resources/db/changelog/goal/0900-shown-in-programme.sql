--liquibase formatted sql

--changeset waymark:goal-0901
-- The programme whose people see a goal's title, horizon and state, as its mentee chose; nobody's without.
alter table goal
    add column shown_in uuid null,
    add key goal_shown (shown_in);
--rollback alter table goal drop key goal_shown, drop column shown_in;
