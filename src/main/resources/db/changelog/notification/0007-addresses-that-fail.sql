--liquibase formatted sql

--changeset waymark:notification-2784
-- Whose address fails, as a server reported after it had taken a mail: until its person says that it works, or has another.
create table unreachable (
    account uuid         not null primary key,
    address varchar(254) not null,
    words   varchar(500) not null,
    at      datetime(6)  not null
) default charset = utf8mb4;
--rollback drop table unreachable;
