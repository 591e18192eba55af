--liquibase formatted sql

--changeset waymark:recognition-2720
-- A badge for a level says the skill, the level and what it means: names and levels of frameworks are longer than what programmes say.
-- What is recognised has a name of its own where the kind alone does not tell.
alter table badge
    modify column name varchar(400) not null,
    modify column criteria varchar(4000) not null,
    add column achievement uuid null after kind;
--rollback alter table badge drop column achievement, modify column name varchar(120) not null, modify column criteria varchar(1000) not null;

--changeset waymark:recognition-2721
-- That a mentee asks for a badge for a level they reached, with what they say to it; what the level meant is a versioned document.
create table badge_ask (
    id         uuid          not null primary key,
    programme  uuid          not null,
    mentee     uuid          not null,
    framework  uuid          not null,
    skill      uuid          not null,
    level      tinyint       not null check (level between 1 and 5),
    mentor     uuid          not null,
    rated_at   datetime(6)   not null,
    content    longtext      not null check (json_valid(content)),
    words      varchar(2000) not null,
    state      varchar(20)   not null,
    -- One of a skill waits at a time: null does not count.
    waits      boolean       null,
    asked_at   datetime(6)   not null,
    decided_by uuid          null,
    decided_at datetime(6)   null,
    answer     varchar(500)  not null default '',
    unique key badge_ask_once (mentee, framework, skill, waits),
    key badge_ask_of (mentee, asked_at, id),
    key badge_ask_from (programme, state, asked_at, id)
) default charset = utf8mb4;
--rollback drop table badge_ask;

--changeset waymark:recognition-2722
-- What came of the steps of one's goals, as it was when it was added to what one asks; files are copies.
create table badge_ask_piece (
    id       uuid          not null primary key,
    ask      uuid          not null,
    position int           not null,
    form     varchar(20)   not null,
    text     varchar(2000) not null,
    added_on date          not null,
    file     uuid          null,
    key badge_ask_piece_of (ask, position, id),
    constraint badge_ask_piece_of_an_ask foreign key (ask) references badge_ask (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table badge_ask_piece;
