--liquibase formatted sql

--changeset waymark:goal-0200
-- The longer goal that a goal is a part of, and whether its mentee said that it stands by itself: then nobody asks again.
-- Neither belongs to what the goal says, so no revision and no conflict comes of it.
alter table goal
    add column parent uuid null,
    add column stands_alone boolean not null default false,
    add constraint goal_parent_exists foreign key (parent) references goal (id) on delete set null;
--rollback alter table goal drop foreign key goal_parent_exists, drop column stands_alone, drop column parent;

--changeset waymark:goal-0201
-- Where a mentee wants to get to, in a few sentences; shown to the mentor of one mentorship where they choose to.
create table goal_vision (
    mentee     uuid          not null primary key,
    text       varchar(1200) not null,
    edition    int           not null,
    written_at datetime(6)   not null,
    read_at    datetime(6)   null,
    mentorship uuid          null,
    mentor     uuid          null,
    key goal_vision_mentorship (mentorship),
    constraint goal_vision_mentorship_exists foreign key (mentorship) references mentorship (id),
    constraint goal_vision_shared_whole check ((mentorship is null) = (mentor is null))
) default charset = utf8mb4;
create table goal_vision_before (
    mentee     uuid          not null,
    edition    int           not null,
    text       varchar(1200) not null,
    written_at datetime(6)   not null,
    primary key (mentee, edition),
    constraint goal_vision_before_of foreign key (mentee) references goal_vision (mentee) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_vision_before; drop table goal_vision;
