--liquibase formatted sql

--changeset waymark:meeting-2832
-- What a programme wants talked about when two meet first. Where it said nothing Waymark's own guide holds.
create table meeting_guide (
    programme  uuid        not null primary key,
    content    json        not null,
    edition    int         not null,
    changed_at datetime(6) not null,
    changed_by uuid        not null
) default charset = utf8mb4;
--rollback drop table meeting_guide;
