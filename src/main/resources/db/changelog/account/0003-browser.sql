--liquibase formatted sql

--changeset waymark:account-0005
-- Browsers in which somebody has signed in with the right password: strangers' attempts do not slow these down.
create table account_browser (
    account    uuid          not null,
    -- SHA-256 of the browser's token: who reads this table cannot pass for it.
    token_hash varbinary(32) not null,
    since      datetime(6)   not null,
    used_at    datetime(6)   not null,
    primary key (account, token_hash),
    key account_browser_used (used_at),
    constraint account_browser_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_browser;
