--liquibase formatted sql

-- What happened is rows: the steps, milestones and measures as the document has them now (position null: not any more),
-- with when they were done and by whom, and the readings. What stood in the progress document is theirs from here on.

--changeset waymark:goal-0005
create table goal_milestone (
    goal     uuid         not null,
    id       uuid         not null,
    position int          null,
    title    varchar(300) not null,
    due_on   date         null,
    done_at  datetime(6)  null,
    done_by  uuid         null,
    primary key (goal, id),
    constraint goal_milestone_of foreign key (goal) references goal (id) on delete cascade,
    constraint goal_milestone_done_whole check ((done_at is null) = (done_by is null))
) default charset = utf8mb4;
create table goal_step (
    goal      uuid         not null,
    id        uuid         not null,
    milestone uuid         null,
    position  int          null,
    text      varchar(300) not null,
    due_on    date         null,
    source    varchar(100) null,
    done_at   datetime(6)  null,
    done_by   uuid         null,
    primary key (goal, id),
    constraint goal_step_of foreign key (goal) references goal (id) on delete cascade,
    constraint goal_step_done_whole check ((done_at is null) = (done_by is null))
) default charset = utf8mb4;
create table goal_measure (
    goal     uuid           not null,
    id       uuid           not null,
    position int            null,
    name     varchar(300)   not null,
    unit     varchar(300)   not null,
    baseline decimal(16, 4) not null,
    target   decimal(16, 4) not null,
    primary key (goal, id),
    constraint goal_measure_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
create table goal_reading (
    id          uuid           not null primary key,
    goal        uuid           not null,
    measure     uuid           not null,
    measured_on date           not null,
    value       decimal(16, 4) not null,
    note        varchar(300)   not null,
    noted_by    uuid           not null,
    key goal_reading_of_measure (goal, measure, measured_on),
    constraint goal_reading_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table goal_reading, goal_measure, goal_step, goal_milestone;

--changeset waymark:goal-0006
insert into goal_milestone (goal, id, position, title, due_on)
select g.id, m.id, m.place - 1, m.title, m.due_on
from goal g, json_table(g.content, '$.milestones[*]' columns (
    place for ordinality,
    id char(36) path '$.id',
    title varchar(300) path '$.title',
    due_on date path '$.dueOn'
)) m;
insert into goal_step (goal, id, milestone, position, text, due_on, source)
select g.id, s.id, null, s.place - 1, s.text, s.due_on, s.source
from goal g, json_table(g.content, '$.steps[*]' columns (
    place for ordinality,
    id char(36) path '$.id',
    text varchar(300) path '$.text',
    due_on date path '$.dueOn',
    source varchar(100) path '$.source'
)) s;
insert into goal_step (goal, id, milestone, position, text, due_on, source)
select g.id, s.id, s.milestone,
    json_length(g.content, '$.steps') + row_number() over (partition by g.id order by s.place, s.within) - 1,
    s.text, s.due_on, s.source
from goal g, json_table(g.content, '$.milestones[*]' columns (
    place for ordinality,
    milestone char(36) path '$.id',
    nested path '$.steps[*]' columns (
        within for ordinality,
        id char(36) path '$.id',
        text varchar(300) path '$.text',
        due_on date path '$.dueOn',
        source varchar(100) path '$.source'
    )
)) s
where s.id is not null;
insert into goal_measure (goal, id, position, name, unit, baseline, target)
select g.id, m.id, m.place - 1, m.name, m.unit, m.baseline, m.target
from goal g, json_table(g.content, '$.measures[*]' columns (
    place for ordinality,
    id char(36) path '$.id',
    name varchar(300) path '$.name',
    unit varchar(300) path '$.unit',
    baseline decimal(16, 4) path '$.baseline',
    target decimal(16, 4) path '$.target'
)) m;
--rollback delete from goal_measure; delete from goal_step; delete from goal_milestone;

--changeset waymark:goal-0007
insert into goal_reading (id, goal, measure, measured_on, value, note, noted_by)
select r.id, g.id, r.measure, r.measured_on, r.value, r.note, r.noted_by
from goal g, json_table(g.progress, '$.readings[*]' columns (
    id char(36) path '$.id',
    measure char(36) path '$.measure',
    measured_on date path '$.on',
    value decimal(16, 4) path '$.value',
    note varchar(300) path '$.note',
    noted_by char(36) path '$.by.value'
)) r;
update goal_milestone m join goal g on g.id = m.goal
set m.done_at = cast(left(replace(json_value(g.progress, concat('$.done."', m.id, '".at')), 'T', ' '), length(json_value(g.progress, concat('$.done."', m.id, '".at'))) - 1) as datetime(6)),
    m.done_by = json_value(g.progress, concat('$.done."', m.id, '".by.value'))
where json_exists(g.progress, concat('$.done."', m.id, '"'));
update goal_step s join goal g on g.id = s.goal
set s.done_at = cast(left(replace(json_value(g.progress, concat('$.done."', s.id, '".at')), 'T', ' '), length(json_value(g.progress, concat('$.done."', s.id, '".at'))) - 1) as datetime(6)),
    s.done_by = json_value(g.progress, concat('$.done."', s.id, '".by.value'))
where json_exists(g.progress, concat('$.done."', s.id, '"'));
-- Ticks of what is not in the plan any more: it may come back, as a step or as a milestone.
insert into goal_step (goal, id, position, text, done_at, done_by)
select g.id, k.id, null, '',
    cast(left(replace(json_value(g.progress, concat('$.done."', k.id, '".at')), 'T', ' '), length(json_value(g.progress, concat('$.done."', k.id, '".at'))) - 1) as datetime(6)),
    json_value(g.progress, concat('$.done."', k.id, '".by.value'))
from goal g, json_table(json_keys(g.progress, '$.done'), '$[*]' columns (id char(36) path '$')) k
where not exists (select 1 from goal_step s where s.goal = g.id and s.id = k.id)
    and not exists (select 1 from goal_milestone m where m.goal = g.id and m.id = k.id);
insert into goal_milestone (goal, id, position, title, done_at, done_by)
select goal, id, null, '', done_at, done_by from goal_step where position is null;
--rollback delete from goal_reading; update goal_step set done_at = null, done_by = null;

--changeset waymark:goal-0008
alter table goal drop column progress;
--rollback alter table goal add column progress longtext not null default '{"done":{},"readings":[]}';
