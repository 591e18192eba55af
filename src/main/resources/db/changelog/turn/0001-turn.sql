--liquibase formatted sql

--changeset waymark:turn-0001
create table turn (
    id          uuid          not null primary key,
    kind        varchar(60)   not null,
    subject     uuid          not null,
    holder      uuid          not null,
    asker       uuid          null,
    arguments   json          not null,
    path        varchar(300)  not null,
    mentorship  uuid          null,
    programme   uuid          null,
    since       datetime(6)   not null,
    nudge_at    datetime(6)   not null,
    escalate_at datetime(6)   not null,
    nudged      boolean       not null default false,
    escalated   boolean       not null default false,
    closed_at   datetime(6)   null,
    version     int           not null,
    -- At most one open turn for one kind, subject and holder; closed ones may repeat.
    open_mark   boolean as (if(closed_at is null, true, null)) virtual,
    unique key turn_open (kind, subject, holder, open_mark),
    key turn_holder (holder, closed_at, since, id),
    key turn_asker (asker, closed_at, since, id),
    key turn_subject (subject, closed_at),
    key turn_mentorship (mentorship, closed_at),
    key turn_nudge (closed_at, nudged, nudge_at),
    key turn_escalate (closed_at, escalated, escalate_at)
) default charset = utf8mb4;
--rollback drop table turn;
