--liquibase formatted sql

--changeset waymark:meeting-2102
-- What of a person can be read at an address of their own, by whoever holds it; of each address the hash alone.
create table calendar_feed (
    person uuid not null primary key,
    token binary(32) not null,
    busy_token binary(32) not null,
    meetings boolean not null,
    steps boolean not null,
    milestones boolean not null,
    made_at datetime(6) not null,
    unique key calendar_feed_token (token),
    unique key calendar_feed_busy (busy_token)
);
--rollback drop table calendar_feed;
