--liquibase formatted sql

--changeset waymark:goal-1101
-- Since when a text of a goal says what it says; one without a row has said it since the goal was begun.
create table goal_text_said (
    goal    uuid        not null,
    part    varchar(20) not null,
    said_on date        not null,
    primary key (goal, part),
    constraint goal_text_said_goal foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
-- Nobody knows of the goals that were there before; what was changed in them last may have been any of their texts.
insert into goal_text_said (goal, part, said_on)
select g.id, p.part, date(g.changed_at)
from goal g
    join (select 'title' as part union select 'why' union select 'specific' union select 'measurable' union select 'achievable'
        union select 'relevant' union select 'time-bound') p
where date(g.changed_at) > date(g.created_at);
--rollback drop table goal_text_said;
