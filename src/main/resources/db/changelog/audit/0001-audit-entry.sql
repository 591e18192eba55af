--liquibase formatted sql

--changeset waymark:audit-0001
create table audit_entry (
    id          uuid         not null primary key,
    at          datetime(6)  not null,
    -- No foreign keys: the trail outlives what it tells of.
    actor       uuid         null,
    verb        varchar(60)  not null,
    object_type varchar(40)  not null,
    object_id   uuid         null,
    detail      json         not null,
    key audit_entry_at (at, id),
    key audit_entry_object (object_type, object_id, at)
) default charset = utf8mb4;
--rollback drop table audit_entry;
