--liquibase formatted sql

--changeset waymark:feedback-0006
-- Where the passage that a thread quotes stands now, and how it reads there. Threads from before have no standing yet:
-- their passage is where the quoted words stand once, until the text is rewritten and they are carried along.
alter table feedback_thread
    add column standing varchar(10) null after quote,
    add column stands_at int null after standing,
    add column reads_now varchar(4000) null after stands_at;
--rollback alter table feedback_thread drop column standing, drop column stands_at, drop column reads_now;
