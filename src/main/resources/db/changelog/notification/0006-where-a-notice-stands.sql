--liquibase formatted sql

--changeset waymark:notification-2783
-- What asks something stands apart from news, what its reader is done with from both; and it can be put off.
alter table notice
    add column place       varchar(10) null after letter,
    add column later_until datetime(6) null after place;
update notice
set place = case
    when settled_at is not null then 'DONE'
    when message_key like 'turn.%' then 'ME'
    when read_at is null then 'NEWS'
    else 'DONE' end;
alter table notice
    modify column place varchar(10) not null,
    add key notice_place (recipient, place, at, id),
    add key notice_later (recipient, later_until);
--rollback alter table notice drop key notice_place, drop key notice_later, drop column place, drop column later_until;
