--liquibase formatted sql

--changeset waymark:profile-0001
create table profile (
    account    uuid        not null primary key,
    attributes json        not null,
    changed_at datetime(6) not null,
    version    int         not null
) default charset = utf8mb4;
--rollback drop table profile;
