--liquibase formatted sql

--changeset waymark:goal-1701
-- What a programme asks its mentors with a review: one document for the few questions there are, in each language.
create table goal_review_questions (
    programme  uuid        not null primary key,
    content    longtext    not null check (json_valid(content)),
    edition    int         not null,
    changed_at datetime(6) not null,
    changed_by uuid        not null,
    constraint goal_review_questions_of foreign key (programme) references programme (id)
) default charset = utf8mb4;
--rollback drop table goal_review_questions;

--changeset waymark:goal-1702
-- What a mentor has begun to answer and not sent, with the question as it was asked then. Its author's alone, as remarks are.
create table goal_review_answer (
    author     uuid        not null,
    goal       uuid        not null,
    question   uuid        not null,
    mentorship uuid        not null,
    asked      longtext    not null check (json_valid(asked)),
    text       mediumtext  not null,
    kept_at    datetime(6) not null,
    primary key (author, goal, question),
    key goal_review_answer_in (mentorship),
    constraint goal_review_answer_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_review_answer;

--changeset waymark:goal-1703
-- What a review answered, each answer with its question as it was asked then: a question that is changed later changes none.
alter table goal_verdict add column answers longtext null check (answers is null or json_valid(answers));
--rollback alter table goal_verdict drop column answers;
