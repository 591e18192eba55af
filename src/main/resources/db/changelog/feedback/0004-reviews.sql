--liquibase formatted sql

--changeset waymark:feedback-1301
-- What a mentor has collected and not sent. A table of its own, which nothing reads but what the author alone is shown:
-- so no read of threads can ever show a remark before it is sent.
create table feedback_remark (
    id           uuid          not null primary key,
    author       uuid          not null,
    subject_type varchar(30)   not null,
    subject      uuid          not null,
    mentorship   uuid          not null,
    part         varchar(80)   null,
    quote        varchar(500)  null,
    standing     varchar(10)   null,
    stands_at    int           null,
    reads_now    varchar(4000) null,
    text         varchar(5000) not null,
    amends       varchar(4000) null,
    written_at   datetime(6)   not null,
    version      int           not null,
    key feedback_remark_of (author, subject, written_at, id),
    key feedback_remark_about (subject, part),
    constraint feedback_remark_mentorship foreign key (mentorship) references mentorship (id)
) default charset = utf8mb4;
--rollback drop table feedback_remark;

--changeset waymark:feedback-1302
-- With which review a thread was sent, whether its answer is waited for with that review's or by itself, since when it is
-- proposed as settled, and the words that it suggests in the place of the passage with what became of them.
alter table feedback_thread
    add column review uuid null after mentorship,
    add column in_review boolean not null default false after review,
    add column proposed_at datetime(6) null after resolved_at,
    add column amends varchar(4000) null after reads_now,
    add column amendment varchar(10) null after amends,
    add column decided_at datetime(6) null after amendment;
--rollback alter table feedback_thread drop column review, drop column in_review, drop column proposed_at, drop column amends, drop column amendment, drop column decided_at;

--changeset waymark:feedback-1303
-- What is begun can suggest words, too.
alter table feedback_draft add column amends varchar(4000) null after quote;
--rollback alter table feedback_draft drop column amends;
