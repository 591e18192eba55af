--liquibase formatted sql

--changeset waymark:mentorship-2622
-- The skills that the mentor offers and the mentee agreed to name, for which the matching chose the two: names by language.
alter table mentorship add column skills json not null default '[]' after why;
--rollback alter table mentorship drop column skills;
