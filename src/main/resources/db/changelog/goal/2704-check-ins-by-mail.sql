--liquibase formatted sql

--changeset waymark:goal-2704
-- A check-in by mail says how sure somebody is and what they did: how it went is not asked, and not guessed.
alter table goal_check_in modify went varchar(20) null;
--rollback update goal_check_in set went = 'SO_SO' where went is null; alter table goal_check_in modify went varchar(20) not null;
