--liquibase formatted sql

--changeset waymark:goal-0101
-- Where somebody sees a letter of a goal differently from the coach: for them alone, and as long as the words stay what they
-- were (words: a digest of what the coach's view rested on). The place is the goal, or of a goal that is not saved yet its
-- author, as with drafts.
create table goal_seen_differently (
    author  uuid        not null,
    place   uuid        not null,
    letter  char(1)     not null,
    words   char(64)    not null,
    seen_at datetime(6) not null,
    primary key (author, place, letter)
) default charset = utf8mb4;
--rollback drop table goal_seen_differently;
