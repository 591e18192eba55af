--liquibase formatted sql

--changeset waymark:recognition-2641
-- What somebody puts together to show of themselves. The lock on its row orders everything that changes the pieces.
create table portfolio (
    account uuid          not null primary key,
    heading varchar(160)  not null,
    words   varchar(4000) not null
) default charset = utf8mb4;
--rollback drop table portfolio;

--changeset waymark:recognition-2642
-- A piece says how something stood on a day: what is taken from elsewhere later does not change it.
create table portfolio_piece (
    id           uuid          not null primary key,
    account      uuid          not null,
    kind         varchar(20)   not null,
    -- What it was taken from; null where it was brought along from another Waymark.
    source       uuid          null,
    position     int           not null,
    heading      varchar(160)  not null,
    words        varchar(2000) not null,
    content      longtext      not null check (json_valid(content)),
    taken_on     date          not null,
    installation varchar(253)  not null,
    brought_at   datetime(6)   null,
    unique key portfolio_piece_once (account, kind, source),
    key portfolio_piece_of (account, position, id)
) default charset = utf8mb4;
--rollback drop table portfolio_piece;

--changeset waymark:recognition-2643
-- A file of a piece: a copy, which stays whatever becomes of the one it was made of.
create table portfolio_file (
    id       uuid         not null primary key,
    piece    uuid         not null,
    position int          not null,
    file     uuid         not null,
    name     varchar(120) not null,
    type     varchar(120) not null,
    size     int          not null,
    key portfolio_file_of (piece, position, id),
    constraint portfolio_file_of_piece foreign key (piece) references portfolio_piece (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table portfolio_file;

--changeset waymark:recognition-2644
-- A link by which whoever holds it reads a portfolio. One that was ended stays for a while, so that it can say so.
create table portfolio_link (
    id        uuid          not null primary key,
    account   uuid          not null,
    secret    varbinary(32) not null,
    note      varchar(160)  not null,
    made_at   datetime(6)   not null,
    until     datetime(6)   not null,
    ended_at  datetime(6)   null,
    opened    int           not null default 0,
    opened_on date          null,
    unique key portfolio_link_secret (secret),
    key portfolio_link_of (account, ended_at, made_at, id)
) default charset = utf8mb4;
--rollback drop table portfolio_link;
