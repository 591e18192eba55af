--liquibase formatted sql

--changeset waymark:goal-0703
-- Templates that a programme's coordinators write for its people; what one says is a versioned document.
create table goal_template (
    id          uuid        not null primary key,
    programme   uuid        not null,
    content     longtext    not null check (json_valid(content)),
    edition     int         not null,
    created_at  datetime(6) not null,
    changed_at  datetime(6) not null,
    changed_by  uuid        not null,
    put_away_at datetime(6) null,
    key goal_template_programme (programme, created_at, id),
    constraint goal_template_programme_exists foreign key (programme) references programme (id)
) default charset = utf8mb4;
--rollback drop table goal_template;
