--liquibase formatted sql

--changeset waymark:mailbox-0001
create table reply_address (
    hash          binary(32)  not null primary key,
    account       uuid        not null,
    receiver      varchar(30) not null,
    subject       uuid        not null,
    issued_at     datetime(6) not null,
    expires_at    datetime(6) not null,
    complained_at datetime(6) null,
    key reply_address_expires (expires_at),
    key reply_address_account (account)
) default charset = utf8mb4;
--rollback drop table reply_address;

--changeset waymark:mailbox-0002
create table mailed_answer (
    id          uuid         not null primary key,
    digest      binary(32)   not null,
    account     uuid         not null,
    receiver    varchar(30)  not null,
    subject     uuid         not null,
    state       varchar(12)  not null,
    why         varchar(20)  null,
    words       mediumtext   not null,
    cut         mediumtext   not null,
    calendars   mediumtext   not null,
    files       int          not null,
    path        varchar(500) null,
    received_at datetime(6)  not null,
    settled_at  datetime(6)  null,
    unique key mailed_answer_once (digest),
    key mailed_answer_account (account, received_at, id)
) default charset = utf8mb4;
--rollback drop table mailed_answer;

--changeset waymark:mailbox-0003
create table mailbox_reading (
    id           int          not null primary key,
    read_at      datetime(6)  null,
    failed_since datetime(6)  null,
    problem      varchar(500) null
) default charset = utf8mb4;
--rollback drop table mailbox_reading;
