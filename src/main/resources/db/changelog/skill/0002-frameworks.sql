--liquibase formatted sql

--changeset waymark:skill-0002
-- A programme's framework as its coordinators work on it; what its people read is the last version.
create table skill_framework (
    id                uuid        not null primary key,
    programme         uuid        not null,
    content           longtext    not null check (json_valid(content)),
    edition           int         not null,
    version           int         not null,
    published_edition int         not null,
    created_at        datetime(6) not null,
    changed_at        datetime(6) not null,
    changed_by        uuid        not null,
    put_away_at       datetime(6) null,
    key skill_framework_programme (programme, created_at, id),
    constraint skill_framework_programme_exists foreign key (programme) references programme (id)
) default charset = utf8mb4;

create table skill_framework_version (
    framework    uuid          not null,
    number       int           not null,
    content      longtext      not null check (json_valid(content)),
    published_at datetime(6)   not null,
    published_by uuid          not null,
    why          varchar(1000) not null,
    primary key (framework, number),
    constraint skill_framework_version_of_one foreign key (framework) references skill_framework (id)
) default charset = utf8mb4;

-- Which published sets a programme offers its people.
create table skill_set_adopted (
    programme  uuid        not null,
    source     varchar(20) not null,
    adopted_at datetime(6) not null,
    primary key (programme, source),
    constraint skill_set_adopted_programme_exists foreign key (programme) references programme (id),
    constraint skill_set_adopted_exists foreign key (source) references skill_set (source)
) default charset = utf8mb4;
--rollback drop table skill_set_adopted; drop table skill_framework_version; drop table skill_framework;
