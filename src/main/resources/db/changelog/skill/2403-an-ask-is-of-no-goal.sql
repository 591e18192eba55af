--liquibase formatted sql

--changeset waymark:skill-2403
-- What a goal asks for when it is reached is seen beside the skill; an ask never came of a goal.
alter table skill_ask drop column goal;
--rollback alter table skill_ask add column goal uuid null;
