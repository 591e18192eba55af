--liquibase formatted sql

--changeset waymark:goal-0400
-- How the readings of a measure are read, and what it is of; of those there are, the last reading says where one stands,
-- and nobody has said what they are of.
alter table goal_measure
    add column high decimal(16, 4) null,
    add column shape varchar(20) not null default 'LAST',
    add column about varchar(20) null,
    add constraint goal_measure_range check ((shape = 'RANGE') = (high is not null));
--rollback alter table goal_measure drop constraint goal_measure_range, drop column about, drop column shape, drop column high;
