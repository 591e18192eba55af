--liquibase formatted sql

--changeset waymark:notification-0001
create table notice (
    id           uuid         not null primary key,
    event        uuid         not null,
    recipient    uuid         not null,
    message_key  varchar(100) not null,
    from_account uuid         null,
    arguments    json         not null,
    path         varchar(300) not null,
    at           datetime(6)  not null,
    read_at      datetime(6)  null,
    version      int          not null,
    unique key notice_once (event, recipient),
    key notice_recipient (recipient, at, id)
) default charset = utf8mb4;
--rollback drop table notice;

--changeset waymark:notification-0002
create table mail (
    id              uuid          not null primary key,
    event           uuid          not null,
    recipient       uuid          not null,
    message_id      varchar(200)  not null,
    to_address      varchar(254)  not null,
    to_name         varchar(120)  not null,
    subject         varchar(500)  null,
    text            mediumtext    null,
    html            mediumtext    null,
    calendar        mediumtext    null,
    calendar_method varchar(20)   null,
    state           varchar(20)   not null,
    attempts        int           not null,
    problem         varchar(500)  null,
    created_at      datetime(6)   not null,
    sent_at         datetime(6)   null,
    version         int           not null,
    unique key mail_once (event, recipient),
    unique key mail_message_id (message_id),
    key mail_state (state, created_at, id),
    key mail_created (created_at, id)
) default charset = utf8mb4;
--rollback drop table mail;
