--liquibase formatted sql

--changeset waymark:mentorship-1801
-- What a mentor, or a coordinator, keeps for themselves of a pair.
create table private_note (
    mentorship uuid         not null,
    author     uuid         not null,
    text       mediumtext   not null,
    edition    int          not null,
    written_at datetime(6)  not null,
    primary key (mentorship, author),
    key private_note_by (author),
    constraint private_note_of foreign key (mentorship) references mentorship (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table private_note;
