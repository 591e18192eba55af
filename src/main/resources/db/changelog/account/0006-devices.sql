--liquibase formatted sql

--changeset waymark:account-2820
-- A browser in which somebody signed in is a thing they see in a list and can end.
alter table account_browser
    add column id      uuid        null,
    -- What the browser calls itself and the system it runs on, in words of ours; empty where neither is known.
    add column browser varchar(24) not null default '',
    add column system  varchar(24) not null default '',
    -- The network that it first came from, never the whole address; empty where that says nothing.
    add column network varchar(64) not null default '';
update account_browser set id = uuid();
alter table account_browser
    modify column id uuid not null,
    add unique key account_browser_id (id);
--rollback alter table account_browser drop key account_browser_id, drop column id, drop column browser, drop column system, drop column network;

--changeset waymark:account-2821
-- The sign-ins that go on: one whose row is gone has ended, on whatever node it is.
create table account_session (
    id        uuid        not null primary key,
    account   uuid        not null,
    browser   uuid        not null,
    opened_at datetime(6) not null,
    -- To five minutes.
    used_at   datetime(6) not null,
    key account_session_account (account),
    key account_session_browser (browser),
    key account_session_used (used_at),
    constraint account_session_account foreign key (account) references account (id) on delete cascade,
    constraint account_session_browser foreign key (browser) references account_browser (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table account_session;

--changeset waymark:account-2822
-- Browsers that are remembered already stand in the list, too, as ones of which nothing more is known until they come back.
insert into account_browser (account, token_hash, since, used_at, id)
    select account, unhex(sha2(series, 256)), rotated_at, rotated_at, series from account_remembered;
alter table account_remembered
    add column browser uuid null,
    add key account_remembered_browser (browser),
    add constraint account_remembered_browser foreign key (browser) references account_browser (id) on delete cascade;
update account_remembered set browser = series;
--rollback alter table account_remembered drop foreign key account_remembered_browser, drop key account_remembered_browser, drop column browser;
