--liquibase formatted sql

--changeset waymark:mailbox-2201
-- What was attached to an answer: the file, until it is moved to where the answer is or the answer comes to nothing, and why
-- one was left out.
create table mailed_file (
    answer uuid         not null,
    place  int          not null,
    file   uuid         null,
    name   varchar(200) not null,
    size   int          not null,
    why    varchar(20)  null,
    primary key (answer, place),
    constraint mailed_file_answer foreign key (answer) references mailed_answer (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table mailed_file;
