--liquibase formatted sql

--changeset waymark:recognition-0001
-- Thanks for something that was reached: to a person of Waymark, or to somebody by name.
create table thanks (
    id         uuid          not null primary key,
    goal       uuid          not null,
    item       uuid          not null,
    said_by    uuid          not null,
    said_to    uuid          null,
    to_whom    varchar(160)  not null,
    words      varchar(1000) not null,
    said_at    datetime(6)   not null,
    key thanks_for (goal, item, said_at),
    key thanks_by (said_by, said_at),
    key thanks_to (said_to),
    constraint thanks_for_goal foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
-- What a mentor says to it.
create table kind_word (
    id      uuid          not null primary key,
    goal    uuid          not null,
    item    uuid          not null,
    said_by uuid          not null,
    words   varchar(1000) not null,
    said_at datetime(6)   not null,
    unique key kind_word_once (goal, item, said_by),
    constraint kind_word_to_goal foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
-- What somebody leaves out of their yearbook.
create table yearbook_gap (
    account uuid not null,
    item    uuid not null,
    primary key (account, item)
) default charset = utf8mb4;
--rollback drop table yearbook_gap; drop table kind_word; drop table thanks;
