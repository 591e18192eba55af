--liquibase formatted sql

--changeset waymark:meeting-2835
-- Where somebody can always be met by video, and how a programme names a room for each meeting.
create table meeting_video_link (
    person uuid         not null primary key,
    link   varchar(300) not null
) default charset = utf8mb4;
create table meeting_video_room (
    programme  uuid         not null primary key,
    template   varchar(300) not null,
    changed_at datetime(6)  not null,
    changed_by uuid         not null
) default charset = utf8mb4;
--rollback drop table meeting_video_room; drop table meeting_video_link;
