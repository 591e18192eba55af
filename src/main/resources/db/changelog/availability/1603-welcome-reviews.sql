--liquibase formatted sql

--changeset waymark:availability-1603
-- How many reviews a week somebody finds welcome; who is missing reads as many as come.
create table welcome_reviews (
    person uuid not null primary key,
    a_week int  not null,
    constraint welcome_reviews_of_account foreign key (person) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table welcome_reviews;
