--liquibase formatted sql

--changeset waymark:feedback-1511
-- The files of posts, and of what somebody has begun to write (post is null, and the place as in feedback_draft).
create table feedback_attachment (
    id       uuid         not null primary key,
    author   uuid         not null,
    place    uuid         not null,
    part     varchar(80)  not null,
    post     uuid         null,
    file     uuid         null,
    name     varchar(200) not null,
    type     varchar(100) not null,
    size     int          not null,
    alt      varchar(300) not null,
    added_at datetime(6)  not null,
    key feedback_attachment_begun (author, place, part),
    key feedback_attachment_post (post),
    constraint feedback_attachment_of foreign key (post) references feedback_post (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table feedback_attachment;

--changeset waymark:feedback-1512
-- How many files a post has, so that nobody asks for those of posts that have none.
alter table feedback_post add column files int not null default 0 after format;
--rollback alter table feedback_post drop column files;
