--liquibase formatted sql

--changeset waymark:turn-1601
-- A turn can be put off until a day, handed back to who asked, and stands still while its holder is away.
alter table turn
    -- Put off: until when, and the day as its holder said it.
    add column rests_until     datetime(6) null,
    add column rests_day       date        null,
    -- Its holder is away, and comes back on this day.
    add column away_day        date        null,
    -- Its clock stands still since; set while one of the former is.
    add column stopped_at      datetime(6) null,
    -- For how long it stood still before: that was no waiting.
    add column stopped_seconds bigint      not null default 0,
    -- Of a closed one: whether the move was made. Nobody knows it of those closed before this column came.
    add column done            boolean     null,
    -- Of one that was handed back: the turn that it was, and its kind.
    add column back_of         uuid        null,
    add column back_kind       varchar(60) null,
    -- When its holder was reminded last; the next reminder is at nudge_at.
    -- How long its answer was expected to take when it was asked, told from the holder's last ones.
    add column expected_median bigint      null,
    add column expected_low    bigint      null,
    add column expected_high   bigint      null,
    add column expected_of     int         null,
    -- Whether how long it took says something of how long the next of its kind will.
    add column timed           boolean     not null default false,
    add column nudged_at       datetime(6) null,
    add column nudges          int         not null default 0,
    add column second_nudge_at datetime(6) null,
    add column third_nudge_at  datetime(6) null,
    -- Nobody is reminded, or nobody told, where the programme wants it so.
    modify column nudge_at     datetime(6) null,
    modify column escalate_at  datetime(6) null,
    add key turn_rests (closed_at, rests_until),
    add key turn_answered (holder, timed, done, closed_at);
update turn set timed = true where kind = 'goal.review';
update turn set nudged_at = nudge_at, nudges = 1 where nudged;

-- Who is away; their turns stand still.
create table turn_away (
    person   uuid not null primary key,
    back_day date not null
) default charset = utf8mb4;

-- When a programme reminds its people of what is asked of them, and when its coordinators are told; days after it was
-- asked. Null: not at all. What a programme says nothing about is as everywhere.
create table turn_patience (
    programme   uuid        not null,
    asked       varchar(20) not null,
    first_days  int         null,
    second_days int         null,
    third_days  int         null,
    told_days   int         null,
    primary key (programme, asked)
) default charset = utf8mb4;
--rollback drop table turn_patience;
--rollback drop table turn_away;
--rollback alter table turn drop key turn_rests, drop key turn_answered, drop column rests_until, drop column rests_day, drop column away_day, drop column stopped_at, drop column stopped_seconds, drop column done, drop column back_of, drop column back_kind, drop column nudged_at, drop column nudges, drop column timed, drop column expected_median, drop column expected_low, drop column expected_high, drop column expected_of, drop column second_nudge_at, drop column third_nudge_at;
