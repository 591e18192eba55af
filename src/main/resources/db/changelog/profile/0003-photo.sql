--liquibase formatted sql

--changeset waymark:profile-0004
-- A person's photo as it is shown: small, square, made anew from what was uploaded, of which nothing else is kept.
create table profile_photo (
    account  uuid        not null primary key,
    version  char(16)    not null,
    bytes    mediumblob  not null,
    added_at datetime(6) not null
) default charset = utf8mb4;
--rollback drop table profile_photo;
