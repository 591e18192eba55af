--liquibase formatted sql

--changeset waymark:feedback-0001
create table feedback_thread (
    id           uuid         not null primary key,
    subject_type varchar(30)  not null,
    subject      uuid         not null,
    mentorship   uuid         not null,
    part         varchar(80)  null,
    quote        varchar(500) null,
    opened_by    uuid         not null,
    opened_at    datetime(6)  not null,
    opening      varchar(200) not null,
    posts        int          not null,
    last_by      uuid         not null,
    last_at      datetime(6)  not null,
    resolved_at  datetime(6)  null,
    version      int          not null,
    key feedback_thread_subject (subject, opened_at, id),
    key feedback_thread_in (subject, mentorship, opened_at, id),
    constraint feedback_thread_mentorship foreign key (mentorship) references mentorship (id)
) default charset = utf8mb4;
--rollback drop table feedback_thread;

--changeset waymark:feedback-0002
create table feedback_post (
    id         uuid          not null primary key,
    thread     uuid          not null,
    author     uuid          not null,
    written_at datetime(6)   not null,
    text       varchar(5000) not null,
    key feedback_post_thread (thread, written_at, id),
    constraint feedback_post_in foreign key (thread) references feedback_thread (id)
) default charset = utf8mb4;
--rollback drop table feedback_post;

--changeset waymark:feedback-0003
create table feedback_draft (
    author  uuid          not null,
    place   uuid          not null,
    text    varchar(5000) not null,
    kept_at datetime(6)   not null,
    primary key (author, place)
) default charset = utf8mb4;
--rollback drop table feedback_draft;
