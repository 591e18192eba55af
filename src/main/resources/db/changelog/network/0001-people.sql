--liquibase formatted sql

--changeset waymark:network-0001
-- Somebody to stay in touch with. Whoever keeps the list reads it, and nobody else ever does.
create table network_contact (
    id            uuid          not null primary key,
    owner         uuid          not null,
    name          varchar(200)  not null,
    address       varchar(254)  not null,
    known         varchar(2000) not null,
    about         varchar(2000) not null,
    introduced_by varchar(200)  not null,
    last_on       date          null,
    every_number  int           null,
    every_unit    varchar(10)   null,
    next_on       date          null,
    rests_until   date          null,
    created_at    datetime(6)   not null,
    changed_at    datetime(6)   not null,
    key network_contact_of_person (owner, name, id),
    key network_contact_due (owner, next_on)
) default charset = utf8mb4;
--rollback drop table network_contact;
