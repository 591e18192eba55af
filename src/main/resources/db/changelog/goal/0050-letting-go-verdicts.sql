--liquibase formatted sql

--changeset waymark:goal-0500
-- A verdict belongs to the revision it was given on, and stays with it. What a goal kept of its last one moves here; where
-- a later revision had made it count no longer, the turn that was handed with it says what it had been.
create table goal_verdict (
    id         uuid          not null primary key,
    goal       uuid          not null,
    revision   int           not null,
    mentorship uuid          null,
    given_by   uuid          null,
    given_at   datetime(6)   not null,
    verdict    varchar(20)   not null,
    words      varchar(2000) not null,
    -- What the mentor did not see when the verdict was given.
    held_back  varchar(100)  not null,
    key goal_verdict_of_revision (goal, revision, given_at),
    key goal_verdict_given_by (given_by),
    constraint goal_verdict_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
insert into goal_verdict (id, goal, revision, mentorship, given_by, given_at, verdict, words, held_back)
select uuid(), g.id, g.verdict_revision, r.mentorship,
    coalesce(m.mentor, g.mentor, (select min(l.viewer) from goal_look l where l.goal = g.id having count(distinct l.viewer) = 1)),
    g.verdict_at,
    case when g.verdict <> 'NONE' then g.verdict
        when exists (select 1 from turn t where t.kind = 'goal.revise' and t.subject = g.id
            and t.since between g.verdict_at - interval 5 second and g.verdict_at + interval 5 second) then 'CHANGES_ASKED'
        else 'ACCEPTED' end,
    g.verdict_words, ''
from goal g
left join goal_revision r on r.goal = g.id and r.number = g.verdict_revision
left join mentorship m on m.id = r.mentorship
where g.verdict_at is not null;
--rollback drop table goal_verdict;

--changeset waymark:goal-0501
-- Which verdict the goal's page shows; none after it was shared with somebody else.
alter table goal add column last_verdict uuid null;
update goal g join goal_verdict v on v.goal = g.id set g.last_verdict = v.id;
alter table goal drop column verdict_revision, drop column verdict_at, drop column verdict_words;
--rollback alter table goal drop column last_verdict, add column verdict_revision int not null default 0, add column verdict_at datetime(6) null, add column verdict_words varchar(2000) not null default '';

--changeset waymark:goal-0502
-- The parts of a shared goal that its mentor does not see.
alter table goal add column held_back varchar(100) not null default '';
--rollback alter table goal drop column held_back;
