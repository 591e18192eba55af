--liquibase formatted sql

--changeset waymark:file-0001
-- A file, and in parts what is in it: each far below what the server takes in one statement.
create table stored_file (
    id           uuid         not null primary key,
    subject_type varchar(40)  not null,
    subject      uuid         not null,
    added_by     uuid         not null,
    name         varchar(200) not null,
    type         varchar(100) not null,
    size         int          not null,
    digest       char(64)     not null,
    added_at     datetime(6)  not null,
    key stored_file_of_person (added_by, size),
    key stored_file_of_subject (subject_type, subject)
) default charset = utf8mb4;
create table stored_file_part (
    file  uuid       not null,
    part  int        not null,
    bytes mediumblob not null,
    primary key (file, part),
    constraint stored_file_part_of foreign key (file) references stored_file (id) on delete cascade
);
--rollback drop table stored_file_part; drop table stored_file;
