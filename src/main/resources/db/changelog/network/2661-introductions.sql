--liquibase formatted sql

--changeset waymark:network-2661
-- A mentor offers to introduce their mentee to somebody. The mail address is there until it is over, and no longer.
create table network_introduction (
    id         uuid          not null primary key,
    mentorship uuid          not null,
    mentor     uuid          not null,
    mentee     uuid          not null,
    third      uuid          null,
    name       varchar(200)  not null,
    words      varchar(1000) not null,
    address    varchar(254)  null,
    language   varchar(10)   not null,
    state      varchar(20)   not null,
    spared     boolean       not null,
    reminded   boolean       not null,
    offered_at datetime(6)   not null,
    asked_at   datetime(6)   null,
    until_at   datetime(6)   not null,
    changed_at datetime(6)   not null,
    key network_introduction_by (mentor, offered_at),
    key network_introduction_for (mentee, offered_at),
    key network_introduction_third (third, offered_at),
    key network_introduction_in (mentorship, state),
    key network_introduction_due (state, until_at),
    key network_introduction_address (address)
) default charset = utf8mb4;

-- The links that were mailed, as hashes; the reminder has one of its own.
create table network_introduction_link (
    hash         binary(32) not null primary key,
    introduction uuid       not null,
    key network_introduction_link_of (introduction),
    constraint network_introduction_link_to foreign key (introduction) references network_introduction (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table network_introduction_link; drop table network_introduction;
