--liquibase formatted sql

--changeset waymark:skill-2401
-- Where a mentee says they stand: when that was written and looked at last, and whether they want to be asked for it again.
create table skill_standing (
    mentee     uuid        not null primary key,
    begun_at   datetime(6) not null,
    written_at datetime(6) not null,
    looked_at  datetime(6) not null,
    asks       boolean     not null,
    asked      uuid        null,
    key skill_standing_due (asks, looked_at, mentee)
) default charset = utf8mb4;

-- One thing said of oneself; of some parts there is one, of strengths and weaknesses there are several in an order. What was
-- taken away can be put back.
create table skill_standing_entry (
    id         uuid          not null primary key,
    mentee     uuid          not null,
    part       varchar(20)   not null,
    place      int           not null,
    words      varchar(2000) not null,
    example    varchar(2000) not null,
    edition    int           not null,
    written_at datetime(6)   not null,
    removed_at datetime(6)   null,
    key skill_standing_entry_of (mentee, removed_at, part, place)
) default charset = utf8mb4;

-- To which mentor a part is shown, as long as the mentorship runs; a part without a row is its mentee's alone.
create table skill_standing_shown (
    mentee     uuid        not null,
    part       varchar(20) not null,
    mentorship uuid        not null,
    mentor     uuid        not null,
    primary key (mentee, part),
    key skill_standing_shown_in (mentorship)
) default charset = utf8mb4;

-- What a mentor adds to one thing that is shown; the mentee keeps it, the mentor reads their own.
create table skill_standing_word (
    entry      uuid          not null,
    mentorship uuid          not null,
    mentor     uuid          not null,
    words      varchar(2000) not null,
    said_at    datetime(6)   not null,
    primary key (entry, mentorship),
    key skill_standing_word_of (mentor),
    constraint skill_standing_word_to_an_entry foreign key (entry) references skill_standing_entry (id) on delete cascade
) default charset = utf8mb4;

-- What it said before, once for each time it was changed again after a while.
create table skill_standing_kept (
    mentee  uuid        not null,
    kept_at datetime(6) not null,
    content longtext    not null check (json_valid(content)),
    primary key (mentee, kept_at)
) default charset = utf8mb4;
--rollback drop table skill_standing_kept; drop table skill_standing_word; drop table skill_standing_shown; drop table skill_standing_entry; drop table skill_standing;
