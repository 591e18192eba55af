--liquibase formatted sql

--changeset waymark:feedback-1501
-- How a post is to be read. Those from before are plain: a sign in them stays the sign that it was.
alter table feedback_post add column format varchar(10) not null default 'PLAIN' after text;
--rollback alter table feedback_post drop column format;

--changeset waymark:feedback-1502
-- A post can be changed for a day, and what it said before stays to be read; one that is deleted leaves that it was there.
alter table feedback_post
    add column edition int not null default 1 after format,
    add column edited_at datetime(6) null after edition,
    add column deleted_at datetime(6) null after edited_at;
create table feedback_post_edition (
    post       uuid          not null,
    edition    int           not null,
    written_at datetime(6)   not null,
    text       varchar(5000) not null,
    format     varchar(10)   not null,
    primary key (post, edition),
    constraint feedback_post_edition_of foreign key (post) references feedback_post (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table feedback_post_edition;
--rollback alter table feedback_post drop column edition, drop column edited_at, drop column deleted_at;
