--liquibase formatted sql

--changeset waymark:shared-2860
-- With what this installation signs what it writes into addresses; made when it is first needed.
create table seal_key (
    one    tinyint    not null primary key,
    secret binary(32) not null,
    constraint seal_key_one check (one = 1)
);
--rollback drop table seal_key;
