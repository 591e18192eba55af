--liquibase formatted sql

--changeset waymark:program-2810
-- What a round asks whoever would take part, and who can sign up until when. The link is an open one: whoever has it can begin.
create table signup_form (
    round      uuid        not null primary key,
    content    longtext    not null,
    link       varchar(43),
    closes_at  datetime(6),
    zone       varchar(60) not null,
    edition    int         not null,
    changed_at datetime(6) not null,
    unique key signup_form_link (link),
    constraint signup_form_round foreign key (round) references round (id)
) default charset = utf8mb4;
--rollback drop table signup_form;

--changeset waymark:program-2811
-- Somebody who signs up, with an account or without one. The answers are those being written; sent is what the coordinators see.
-- Once it is decided neither is kept here any longer.
create table signup (
    id         uuid          not null primary key,
    round      uuid          not null,
    state      varchar(20)   not null,
    address    varchar(254),
    name       varchar(120)  not null,
    language   varchar(10)   not null,
    mentor     boolean       not null,
    mentee     boolean       not null,
    capacity   int,
    account    uuid,
    invited    uuid,
    answers    longtext      not null,
    sent       longtext,
    begun_at   datetime(6)   not null,
    changed_at datetime(6)   not null,
    sent_at    datetime(6),
    decided_at datetime(6),
    decided_by uuid,
    word       varchar(1000) not null default '',
    key signup_of_round (round, state, sent_at, id),
    key signup_of_address (round, address),
    key signup_of_account (account),
    key signup_of_invitation (invited),
    key signup_old (state, changed_at),
    constraint signup_round foreign key (round) references round (id),
    constraint signup_part check (mentor or mentee)
) default charset = utf8mb4;
--rollback drop table signup;

--changeset waymark:program-2812
-- The links by which somebody goes on, as hashes: those that were mailed prove the address, the one of the browser does not.
create table signup_link (
    hash    binary(32)  not null primary key,
    signup  uuid        not null,
    mailed  boolean     not null,
    made_at datetime(6) not null,
    key signup_link_of (signup, made_at),
    constraint signup_link_to foreign key (signup) references signup (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table signup_link;
