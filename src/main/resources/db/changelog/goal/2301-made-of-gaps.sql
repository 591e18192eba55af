--liquibase formatted sql

--changeset waymark:goal-2301
-- Which gap a goal closes: the skill it was begun from, and the level that is to be reached.
create table goal_skill (
    goal      uuid    not null primary key,
    framework uuid    not null,
    skill     uuid    not null,
    level     tinyint not null,
    key goal_skill_of (framework, skill),
    constraint goal_skill_of_a_goal foreign key (goal) references goal (id) on delete cascade,
    constraint goal_skill_framework_exists foreign key (framework) references skill_framework (id)
) default charset = utf8mb4;
--rollback drop table goal_skill;
