--liquibase formatted sql

--changeset waymark:mailbox-2701
-- What the mail asked that may be otherwise when it is answered (a revision, the times that were offered); nothing that
-- anybody wrote.
alter table reply_address
    add column asked varchar(1000) null;
--rollback alter table reply_address drop column asked;

--changeset waymark:mailbox-2702
-- The same for an answer, and what it did or would do.
alter table mailed_answer
    add column asked varchar(1000) null,
    add column did_kind varchar(60) null,
    add column did text null;
--rollback alter table mailed_answer drop column asked, drop column did_kind, drop column did;
