--liquibase formatted sql

--changeset waymark:matching-0001
--comment A participant's ranked list of people; the version lets a second window see that it is late.
create table wish_list (
    round    uuid        not null,
    account  uuid        not null,
    side     varchar(10) not null,
    version  int         not null,
    saved_at datetime(6) not null,
    primary key (round, account, side),
    constraint wish_list_round foreign key (round) references round (id)
) default charset = utf8mb4;
--rollback drop table wish_list;

--changeset waymark:matching-0002
--comment Either a rank (several may share one) or, with none, that the person is to be avoided.
create table wish (
    round   uuid        not null,
    account uuid        not null,
    side    varchar(10) not null,
    person  uuid        not null,
    place   int         null,
    primary key (round, account, side, person),
    constraint wish_of_list foreign key (round, account, side) references wish_list (round, account, side),
    constraint wish_place check (place is null or place between 1 and 50),
    constraint wish_of_another check (person <> account)
) default charset = utf8mb4;
--rollback drop table wish;

--changeset waymark:matching-0003
--comment Policies are only ever added; the last one is the one in force.
create table matching_policy (
    round    uuid        not null,
    number   int         not null,
    policy   json        not null,
    saved_by uuid        not null,
    saved_at datetime(6) not null,
    primary key (round, number),
    constraint matching_policy_round foreign key (round) references round (id)
) default charset = utf8mb4;
--rollback drop table matching_policy;

--changeset waymark:matching-0004
create table matching_decision (
    round      uuid        not null,
    mentee     uuid        not null,
    mentor     uuid        not null,
    decision   varchar(10) not null,
    decided_by uuid        not null,
    decided_at datetime(6) not null,
    -- A mentee is locked to one mentor at most, whatever two coordinators do at once.
    lock_mark  boolean as (if(decision = 'LOCK', true, null)) virtual,
    primary key (round, mentee, mentor),
    unique key matching_decision_one_lock (round, mentee, lock_mark),
    constraint matching_decision_round foreign key (round) references round (id),
    constraint matching_decision_two_people check (mentor <> mentee)
) default charset = utf8mb4;
--rollback drop table matching_decision;

--changeset waymark:matching-0005
create table scenario (
    id           uuid        not null primary key,
    round        uuid        not null,
    number       int         not null,
    policy       int         not null,
    objective    varchar(20) not null,
    state        varchar(20) not null,
    progress     int         not null default 0,
    started_by   uuid        not null,
    started_at   datetime(6) not null,
    finished_at  datetime(6) null,
    mentees      int         not null,
    mentors      int         not null,
    places       int         not null,
    matched      int         not null default 0,
    rank_sum     bigint      not null default 0,
    profile      json        null,
    score        bigint      not null default 0,
    verified     boolean     not null default false,
    millis       bigint      not null default 0,
    conflicts    json        null,
    incident     varchar(20) null,
    published_at datetime(6) null,
    unique key scenario_number (round, number),
    constraint scenario_round foreign key (round) references round (id)
) default charset = utf8mb4;
--rollback drop table scenario;

--changeset waymark:matching-0006
--comment What a scenario was run on, compressed: its explanations stay true when people and policy move on.
create table scenario_input (
    scenario uuid     not null primary key,
    input    longblob not null,
    constraint scenario_input_of foreign key (scenario) references scenario (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table scenario_input;

--changeset waymark:matching-0007
--comment One row for each mentee of the run; without a mentor where the run found none.
create table scenario_pair (
    scenario      uuid    not null,
    mentee        uuid    not null,
    mentor        uuid    null,
    place         int     null,
    score         bigint  not null,
    contributions json    not null,
    locked        boolean not null,
    primary key (scenario, mentee),
    constraint scenario_pair_of foreign key (scenario) references scenario (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table scenario_pair;
