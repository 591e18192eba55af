--liquibase formatted sql

--changeset waymark:meeting-2833
-- Whether the two were asked whether they met, and what each said; how it was is for the coordinators.
alter table meeting
    add column asked_at datetime(6) null,
    add key meeting_to_ask (asked_at, ends_at);
create table meeting_met (
    meeting     uuid        not null,
    person      uuid        not null,
    met         boolean     not null,
    how         varchar(20) null,
    answered_at datetime(6) not null,
    primary key (meeting, person),
    key meeting_met_person (person),
    constraint meeting_met_meeting foreign key (meeting) references meeting (id) on delete cascade,
    constraint meeting_met_how check (how is null or met)
) default charset = utf8mb4;
-- Who met before anybody was asked is not asked now.
update meeting set asked_at = ends_at where ends_at is not null and ends_at <= utc_timestamp(6);
--rollback drop table meeting_met; alter table meeting drop key meeting_to_ask, drop column asked_at;
