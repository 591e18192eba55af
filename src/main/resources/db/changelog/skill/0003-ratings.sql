--liquibase formatted sql

--changeset waymark:skill-2301
-- What a mentee says of their skills in a framework: theirs alone, but for the mentor of the mentorship it is shared in.
create table skill_sheet (
    id         uuid        not null primary key,
    mentee     uuid        not null,
    framework  uuid        not null,
    mentorship uuid        null,
    mentor     uuid        null,
    unique key skill_sheet_of_one (mentee, framework),
    key skill_sheet_shared (mentorship),
    key skill_sheet_mentor (mentor),
    constraint skill_sheet_framework_exists foreign key (framework) references skill_framework (id),
    constraint skill_sheet_mentorship_exists foreign key (mentorship) references mentorship (id)
) default charset = utf8mb4;

-- A level somebody has in a skill, as the mentee says it or a mentor; each is kept, with the version in whose words it was said.
create table skill_rating (
    id       uuid          not null primary key,
    sheet    uuid          not null,
    author   uuid          not null,
    skill    uuid          not null,
    version  int           not null,
    level    tinyint       not null check (level between 0 and 5),
    words    varchar(2000) not null,
    rated_at datetime(6)   not null,
    key skill_rating_course (sheet, skill, rated_at),
    key skill_rating_author (author),
    constraint skill_rating_of_a_sheet foreign key (sheet) references skill_sheet (id) on delete cascade
) default charset = utf8mb4;

-- That a mentor is asked to rate, once for all skills of it; without an end it waits.
create table skill_ask (
    id       uuid        not null primary key,
    sheet    uuid        not null,
    mentorship uuid      not null,
    mentor   uuid        not null,
    goal     uuid        null,
    asked_at datetime(6) not null,
    ended_at datetime(6) null,
    answered boolean     not null default false,
    key skill_ask_sheet (sheet, asked_at),
    key skill_ask_mentorship (mentorship, ended_at),
    key skill_ask_mentor (mentor),
    constraint skill_ask_of_a_sheet foreign key (sheet) references skill_sheet (id) on delete cascade,
    constraint skill_ask_mentorship_exists foreign key (mentorship) references mentorship (id)
) default charset = utf8mb4;

-- A skill that is asked about, and the two ratings that are laid side by side: neither is seen by the other one alone.
create table skill_rating_pair (
    ask    uuid not null,
    skill  uuid not null,
    own    uuid null,
    theirs uuid null,
    primary key (ask, skill),
    key skill_rating_pair_own (own),
    key skill_rating_pair_theirs (theirs),
    constraint skill_rating_pair_in_an_ask foreign key (ask) references skill_ask (id) on delete cascade,
    constraint skill_rating_pair_own_exists foreign key (own) references skill_rating (id) on delete cascade,
    constraint skill_rating_pair_theirs_exists foreign key (theirs) references skill_rating (id) on delete set null
) default charset = utf8mb4;
--rollback drop table skill_rating_pair; drop table skill_ask; drop table skill_rating; drop table skill_sheet;

--changeset waymark:skill-2302
-- A role that a mentee wants: of a framework, by its key, or put together by themselves, as a versioned document.
create table skill_wanted_role (
    id        uuid         not null primary key,
    mentee    uuid         not null,
    framework uuid         not null,
    role      uuid         null,
    content   longtext     not null check (json_valid(content)),
    made_at   datetime(6)  not null,
    looked_at datetime(6)  not null,
    key skill_wanted_role_mentee (mentee, looked_at),
    constraint skill_wanted_role_framework_exists foreign key (framework) references skill_framework (id)
) default charset = utf8mb4;
--rollback drop table skill_wanted_role;
