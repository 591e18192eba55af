--liquibase formatted sql

--changeset waymark:account-0007
-- Accounts that were closed while nothing ended with them: places, mentorships, goals shared in them, turns. For each of
-- these it is ended once, as for an account that is closed today.
create table account_closed_before (
    account uuid not null primary key,
    constraint account_closed_before_account foreign key (account) references account (id) on delete cascade
) default charset = utf8mb4;
insert into account_closed_before (account) select id from account where closed_at is not null;
--rollback drop table account_closed_before;
