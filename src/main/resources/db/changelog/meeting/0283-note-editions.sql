--liquibase formatted sql

--changeset waymark:meeting-2830
-- What notes said before, for a while: who began on that and saves later is put together with what was saved since.
create table meeting_note_edition (
    note     uuid       not null,
    revision int        not null,
    text     mediumtext not null,
    primary key (note, revision),
    constraint meeting_note_edition_note foreign key (note) references meeting_note (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table meeting_note_edition;
