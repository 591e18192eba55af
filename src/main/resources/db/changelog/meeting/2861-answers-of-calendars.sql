--liquibase formatted sql

--changeset waymark:meeting-2861
-- What somebody's calendar, or the link in a mail, last said to a meeting that is booked. A no asks the other for a move as
-- long as "asks" is true.
create table meeting_answer (
    meeting  uuid          not null,
    person   uuid          not null,
    answer   varchar(10)   not null,
    words    varchar(1000) not null,
    by_link  boolean       not null,
    stamp    datetime(6)   not null,
    said_at  datetime(6)   not null,
    asks     boolean       not null default false,
    whole    boolean       not null default false,
    primary key (meeting, person),
    key meeting_answer_person (person),
    constraint meeting_answer_meeting foreign key (meeting) references meeting (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table meeting_answer;
