--liquibase formatted sql

--changeset waymark:draft-0001
create table kept_draft (
    account    uuid         not null,
    place      varchar(190) not null collate utf8mb4_bin,
    text       mediumtext   not null,
    changed_at datetime(6)  not null,
    primary key (account, place),
    key kept_draft_changed (changed_at)
) default charset = utf8mb4;
--rollback drop table kept_draft;
