--liquibase formatted sql

--changeset waymark:learning-0001
-- What one can learn from: a programme's, which its coordinators keep, or somebody's own (then it has no programme).
create table learning_resource (
    id           uuid          not null primary key,
    programme    uuid          null,
    added_by     uuid          null,
    handed_to    uuid          null,
    handed_at    datetime(6)   null,
    kind         varchar(20)   not null,
    title        varchar(200)  not null,
    words        varchar(2000) not null,
    address      varchar(1000) not null,
    language     varchar(35)   not null,
    lasts        varchar(100)  not null,
    cost         varchar(100)  not null,
    held_on      date          null,
    valid_months int           null,
    edition      int           not null,
    created_at   datetime(6)   not null,
    changed_at   datetime(6)   not null,
    withdrawn_at datetime(6)   null,
    key learning_resource_of_programme (programme, title, id),
    key learning_resource_of_person (added_by, created_at),
    key learning_resource_handed (handed_to, handed_at),
    constraint learning_resource_programme_exists foreign key (programme) references programme (id),
    constraint learning_resource_handed_exists foreign key (handed_to) references programme (id)
) default charset = utf8mb4;

-- A skill is named by its framework and its key there, from which level to which one this leads.
create table learning_resource_skill (
    resource   uuid not null,
    framework  uuid not null,
    skill      uuid not null,
    from_level int  not null,
    to_level   int  not null,
    primary key (resource, framework, skill),
    key learning_resource_by_skill (framework, skill),
    constraint learning_resource_skill_of_one foreign key (resource) references learning_resource (id) on delete cascade
) default charset = utf8mb4;

-- What somebody does with it; theirs alone.
create table learning_plan (
    id         uuid          not null primary key,
    person     uuid          not null,
    resource   uuid          not null,
    state      varchar(20)   not null,
    words      varchar(2000) not null,
    done_on    date          null,
    expires_on date          null,
    goal       uuid          null,
    step       uuid          null,
    heard_of   date          null,
    planned_at datetime(6)   not null,
    changed_at datetime(6)   not null,
    unique key learning_plan_once (person, resource),
    key learning_plan_expires (person, expires_on),
    constraint learning_plan_of_one foreign key (resource) references learning_resource (id)
) default charset = utf8mb4;

-- A file that shows that it is done.
create table learning_evidence (
    id       uuid         not null primary key,
    plan     uuid         not null,
    file     uuid         null,
    name     varchar(255) not null,
    size     int          not null,
    added_at datetime(6)  not null,
    key learning_evidence_of_plan (plan, added_at),
    constraint learning_evidence_of_one foreign key (plan) references learning_plan (id) on delete cascade
) default charset = utf8mb4;

-- Something to do inside the organisation, until a day.
create table learning_opportunity (
    id         uuid          not null primary key,
    programme  uuid          not null,
    posted_by  uuid          null,
    kind       varchar(20)   not null,
    title      varchar(200)  not null,
    words      varchar(2000) not null,
    address    varchar(1000) not null,
    ends_on    date          not null,
    posted_at  datetime(6)   not null,
    taken_at   datetime(6)   null,
    key learning_opportunity_of_programme (programme, ends_on),
    constraint learning_opportunity_programme_exists foreign key (programme) references programme (id)
) default charset = utf8mb4;

create table learning_opportunity_skill (
    opportunity uuid not null,
    framework   uuid not null,
    skill       uuid not null,
    from_level  int  not null,
    to_level    int  not null,
    primary key (opportunity, framework, skill),
    constraint learning_opportunity_skill_of_one foreign key (opportunity) references learning_opportunity (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table learning_opportunity_skill; drop table learning_opportunity; drop table learning_evidence; drop table learning_plan; drop table learning_resource_skill; drop table learning_resource;
