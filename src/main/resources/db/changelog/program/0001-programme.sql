--liquibase formatted sql

--changeset waymark:program-0001
create table programme (
    id         uuid         not null primary key,
    name       varchar(120) not null,
    created_at datetime(6)  not null,
    version    int          not null,
    unique key programme_name (name)
) default charset = utf8mb4;
--rollback drop table programme;

--changeset waymark:program-0002
create table round (
    id        uuid         not null primary key,
    programme uuid         not null,
    name      varchar(120) not null,
    starts_on date         not null,
    ends_on   date         not null,
    state     varchar(20)  not null,
    version   int          not null,
    unique key round_name (programme, name),
    constraint round_programme foreign key (programme) references programme (id),
    constraint round_dates check (ends_on > starts_on)
) default charset = utf8mb4;
--rollback drop table round;

--changeset waymark:program-0003
create table coordinator (
    programme uuid        not null,
    account   uuid        not null,
    since     datetime(6) not null,
    primary key (programme, account),
    key coordinator_account (account),
    constraint coordinator_programme foreign key (programme) references programme (id)
) default charset = utf8mb4;
--rollback drop table coordinator;

--changeset waymark:program-0004
create table participant (
    id        uuid        not null primary key,
    round     uuid        not null,
    account   uuid        not null,
    mentor    boolean     not null,
    mentee    boolean     not null,
    capacity  int         not null,
    joined_at datetime(6) not null,
    version   int         not null,
    unique key participant_once (round, account),
    key participant_account (account),
    key participant_joined (round, joined_at, id),
    constraint participant_round foreign key (round) references round (id),
    constraint participant_part check (mentor or mentee),
    constraint participant_capacity check (capacity between 0 and 50)
) default charset = utf8mb4;
--rollback drop table participant;
