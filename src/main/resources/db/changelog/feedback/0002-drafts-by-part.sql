--liquibase formatted sql

--changeset waymark:feedback-0004
-- A draft belongs to one part of a thing, with the passage it is about. Those kept so far belong to the whole of it.
alter table feedback_draft
    add column part varchar(80) not null default '' after place,
    add column quote varchar(500) null after part,
    modify column text mediumtext not null,
    drop primary key,
    add primary key (author, place, part);
--rollback delete from feedback_draft where part <> '';
--rollback alter table feedback_draft drop primary key, drop column part, drop column quote, modify column text varchar(5000) not null, add primary key (author, place);

--changeset waymark:feedback-0005
-- The whole of a thing has one name: none.
update feedback_thread set part = null where part = 'goal';
--rollback update feedback_thread set part = 'goal' where part is null and subject_type = 'goal';
