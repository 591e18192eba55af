--liquibase formatted sql

--changeset waymark:recognition-2501
-- The keys badges are signed with. A key that is not in use any more keeps its public part alone, so that nobody signs with it.
create table badge_key (
    id          uuid           not null primary key,
    public_key  varbinary(200) not null,
    private_key varbinary(500) null,
    sealed      boolean        not null,
    made_at     datetime(6)    not null,
    retired_at  datetime(6)    null,
    -- One is in use at a time: null does not count.
    in_use      boolean        null,
    unique key badge_key_in_use (in_use)
) default charset = utf8mb4;

--changeset waymark:recognition-2502
-- What a programme recognises with a badge, in its coordinators' words.
create table badge_terms (
    programme      uuid          not null,
    kind           varchar(20)   not null,
    given          boolean       not null,
    name_en        varchar(120)  not null,
    name_de        varchar(120)  not null,
    description_en varchar(500)  not null,
    description_de varchar(500)  not null,
    criteria_en    varchar(1000) not null,
    criteria_de    varchar(1000) not null,
    primary key (programme, kind)
) default charset = utf8mb4;

--changeset waymark:recognition-2503
-- A badge from when it is offered: what it says was written down then, in its person's language; signed once it is accepted.
create table badge (
    id          uuid          not null primary key,
    programme   uuid          not null,
    kind        varchar(20)   not null,
    subject     uuid          not null,
    person      uuid          not null,
    state       varchar(20)   not null,
    issuer_name varchar(120)  not null,
    language    varchar(10)   not null,
    name        varchar(120)  not null,
    description varchar(500)  not null,
    criteria    varchar(1000) not null,
    offered_by  uuid          not null,
    offered_at  datetime(6)   not null,
    answered_at datetime(6)   null,
    credential  mediumtext    null,
    revoked_by  uuid          null,
    revoked_at  datetime(6)   null,
    revoked_why varchar(500)  not null default '',
    unique key badge_once (subject, kind, person),
    key badge_of (person, offered_at, id),
    key badge_from (programme, offered_at, id)
) default charset = utf8mb4;
--rollback drop table badge; drop table badge_terms; drop table badge_key;
