--liquibase formatted sql

--changeset waymark:account-2823
-- The second factor: the key that a person's authenticator has, too.
create table account_totp (
    account      uuid           not null primary key,
    -- Locked where the installation has a secret for that (sealed), else as it is: a code cannot be checked by a hash.
    secret       varbinary(128) not null,
    sealed       boolean        not null,
    made_at      datetime(6)    not null,
    -- Null until its person has shown a code of it.
    confirmed_at datetime(6)    null,
    -- The step of time of the last code that was taken: none is taken twice, nor an older one.
    last_step    bigint         not null default 0,
    constraint account_totp_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_totp;

--changeset waymark:account-2824
create table account_recovery_code (
    account   uuid          not null,
    -- SHA-256 of 125 random bits: who reads this table cannot use them.
    code_hash varbinary(32) not null,
    used_at   datetime(6)   null,
    primary key (account, code_hash),
    constraint account_recovery_code_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_recovery_code;

--changeset waymark:account-2825
-- Somebody has given the right password and not yet the code: no session is made before that.
create table account_half_sign_in (
    token_hash varbinary(32) not null primary key,
    account    uuid          not null,
    epoch      int           not null,
    expires_at datetime(6)   not null,
    key account_half_sign_in_account (account),
    key account_half_sign_in_expires (expires_at),
    constraint account_half_sign_in_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_half_sign_in;

--changeset waymark:account-2826
-- What the administrators ask of sign-ins; one row, once they have asked for anything.
create table account_rule (
    id              int     not null primary key,
    factor_demanded boolean not null default false
) default charset = utf8mb4;
--rollback drop table account_rule;
