--liquibase formatted sql

--changeset waymark:account-0001
create table account (
    id            uuid         not null primary key,
    -- Kept in lower case by the application; compared byte by byte, so that é and e stay two addresses.
    email         varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    name          varchar(120) not null,
    password_hash varchar(255) null,
    language      varchar(8)   not null,
    zone          varchar(64)  not null,
    administrator boolean      not null default false,
    created_at    datetime(6)  not null,
    invited_at    datetime(6)  null,
    signed_in_at  datetime(6)  null,
    closed_at     datetime(6)  null,
    -- Raised to end every session and remembered sign-in of the account at once.
    epoch         int          not null default 0,
    version       int          not null,
    unique key account_email (email),
    key account_created (created_at, id),
    key account_administrator (administrator, closed_at)
) default charset = utf8mb4;
--rollback drop table account;

--changeset waymark:account-0002
create table account_link (
    id           uuid        not null primary key,
    -- Null for the link that makes the first administrator.
    account      uuid        null,
    purpose      varchar(16) not null,
    -- SHA-256 of the token: who reads this table cannot use the links.
    token_hash   varbinary(32)  not null,
    issued_at    datetime(6) not null,
    expires_at   datetime(6) not null,
    used_at      datetime(6) null,
    withdrawn_at datetime(6) null,
    unique key account_link_token (token_hash),
    key account_link_account (account, purpose),
    key account_link_expires (expires_at),
    constraint account_link_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_link;

--changeset waymark:account-0003
create table account_remembered (
    series        uuid        not null primary key,
    account       uuid        not null,
    token_hash    varbinary(32)  not null,
    -- The token before: two tabs that open together both send it.
    previous_hash varbinary(32)  null,
    rotated_at    datetime(6) not null,
    epoch         int         not null,
    key account_remembered_account (account),
    key account_remembered_rotated (rotated_at),
    constraint account_remembered_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_remembered;
