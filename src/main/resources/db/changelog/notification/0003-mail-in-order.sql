--liquibase formatted sql

--changeset waymark:notification-0004
-- What is needed to send mail about one thing in its order, to put several into one, and to hold back what is no longer true.
alter table mail
    add column number    bigint       not null auto_increment after id,
    add column kind      varchar(60)  null after recipient,
    add column about     uuid         null after kind,
    add column caused_by uuid         null after about,
    add column body      mediumtext   null after html,
    add column link      varchar(500) null after body,
    add column gathers   boolean      not null default false after calendar_method,
    add column due_at    datetime(6)  null after created_at,
    add column begun_at  datetime(6)  null after due_at,
    add column sent_with uuid         null after begun_at,
    add column refused   boolean      not null default false after problem,
    add unique key mail_number (number),
    add key mail_order (recipient, state, number),
    add key mail_about (recipient, about, state, number),
    add key mail_causer (caused_by, state);
update mail set due_at = created_at;
alter table mail modify column due_at datetime(6) not null;
--rollback alter table mail drop key mail_number, drop key mail_order, drop key mail_about, drop key mail_causer, drop column number, drop column kind, drop column about, drop column caused_by, drop column body, drop column link, drop column gathers, drop column due_at, drop column begun_at, drop column sent_with, drop column refused;

--changeset waymark:notification-0005
-- A notice of something that waited says what became of it.
alter table notice
    add column settled_at datetime(6) null after read_at,
    add column settled    varchar(20) null after settled_at,
    add key notice_unread (recipient, read_at);
-- Turns that the release before had closed: whether by who held them is not known any more.
update notice n join turn t on t.id = n.event set n.settled_at = t.closed_at, n.settled = 'OVER' where t.closed_at is not null;
--rollback alter table notice drop key notice_unread, drop column settled_at, drop column settled;
