--liquibase formatted sql

--changeset waymark:meeting-2101
-- Who wants to be told when there are times for the two of a mentorship that have none together.
create table time_watch (
    mentorship uuid not null,
    person uuid not null,
    other uuid not null,
    minutes int not null,
    since datetime(6) not null,
    primary key (mentorship, person),
    key time_watch_person (person),
    key time_watch_other (other)
);
--rollback drop table time_watch;
