--liquibase formatted sql

--changeset waymark:skill-2402
-- A mentee asks some people what they see: by name, or so that nobody learns who answered what.
create table skill_asking (
    id        uuid          not null primary key,
    mentee    uuid          not null,
    named     boolean       not null,
    words     varchar(1000) not null,
    language  varchar(10)   not null,
    asked_at  datetime(6)   not null,
    until_at  datetime(6)   not null,
    closed_at datetime(6)   null,
    key skill_asking_of (mentee, asked_at),
    key skill_asking_due (closed_at, until_at)
) default charset = utf8mb4;

-- What is asked, as it was asked; and to which mentor the mentee shows what came of it.
create table skill_asking_question (
    id         uuid         not null primary key,
    asking     uuid         not null,
    place      int          not null,
    kind       varchar(20)  not null,
    text       varchar(400) not null,
    levels     longtext     not null check (json_valid(levels)),
    mentorship uuid         null,
    mentor     uuid         null,
    key skill_asking_question_of (asking, place),
    key skill_asking_question_shown (mentorship),
    constraint skill_asking_question_asked foreign key (asking) references skill_asking (id) on delete cascade
) default charset = utf8mb4;

-- Who is asked. The address and the name are there while the round runs and no longer; ids say nothing of an order.
create table skill_asking_person (
    id       uuid         not null primary key,
    asking   uuid         not null,
    address  varchar(254) null,
    name     varchar(120) null,
    state    varchar(20)  not null,
    reminded boolean      not null,
    key skill_asking_person_of (asking),
    key skill_asking_person_address (address),
    constraint skill_asking_person_in foreign key (asking) references skill_asking (id) on delete cascade
) default charset = utf8mb4;

-- The links that were mailed, as hashes; the reminder has one of its own.
create table skill_asking_link (
    hash  binary(32) not null primary key,
    asked uuid       not null,
    key skill_asking_link_of (asked),
    constraint skill_asking_link_to foreign key (asked) references skill_asking_person (id) on delete cascade
) default charset = utf8mb4;

-- One answer to one question. Without names it says neither who gave it nor when, nor which others are from the same person:
-- the id is random, and there is nothing else.
create table skill_asking_answer (
    id       uuid          not null primary key,
    question uuid          not null,
    name     varchar(120)  null,
    level    int           null,
    words    varchar(2000) not null,
    key skill_asking_answer_to (question),
    constraint skill_asking_answer_given foreign key (question) references skill_asking_question (id) on delete cascade
) default charset = utf8mb4;

-- Who does not want to be asked again, by one mentee or by anybody, as a keyed hash and nothing else.
create table skill_asking_never (
    hash binary(32) not null primary key
) default charset = utf8mb4;

create table skill_asking_key (
    one    int        not null primary key check (one = 1),
    secret binary(32) not null
) default charset = utf8mb4;
--rollback drop table skill_asking_key; drop table skill_asking_never; drop table skill_asking_answer; drop table skill_asking_link; drop table skill_asking_person; drop table skill_asking_question; drop table skill_asking;
