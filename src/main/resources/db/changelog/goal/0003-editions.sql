--liquibase formatted sql

--changeset waymark:goal-0009
-- What each of the last editions said: what two who edit at once both began with.
create table goal_edition (
    goal          uuid          not null,
    edition       int           not null,
    content       longtext      not null check (json_valid(content)),
    private_notes varchar(4000) not null,
    primary key (goal, edition),
    constraint goal_edition_of foreign key (goal) references goal (id) on delete cascade
) default charset = utf8mb4;
insert into goal_edition (goal, edition, content, private_notes)
select id, edition, content, private_notes from goal;
--rollback drop table goal_edition;

--changeset waymark:goal-0010
-- For whom a revision was made: the next mentor does not read what was written for the one before. Of what there is, only
-- what was made since the present sharing began is known to be for the present mentor.
alter table goal_revision add column mentorship uuid null;
update goal_revision r join goal g on g.id = r.goal set r.mentorship = g.mentorship where r.made_at >= g.shared_at;
--rollback alter table goal_revision drop column mentorship;

--changeset waymark:goal-0011
-- Deleted, and for a day still there to be brought back.
alter table goal add column deleted_at datetime(6) null;
--rollback alter table goal drop column deleted_at;
