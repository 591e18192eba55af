--liquibase formatted sql

--changeset waymark:feedback-2201
-- The files of what somebody has collected for a review and not sent. No foreign key: a remark that is thrown away can be put
-- back for a moment, and its files with it.
alter table feedback_attachment
    add column remark uuid null after post,
    add key feedback_attachment_remark (remark);
--rollback alter table feedback_attachment drop key feedback_attachment_remark, drop column remark;
