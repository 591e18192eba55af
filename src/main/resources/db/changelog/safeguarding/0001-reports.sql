--liquibase formatted sql

--changeset waymark:safeguarding-1801
-- What somebody reported, frozen as it was. The programme's coordinators receive it, or the administrators, or both.
create table safeguarding_report (
    id             uuid          not null primary key,
    reporter       uuid          null,
    reported       uuid          not null,
    programme      uuid          null,
    administrators boolean       not null,
    thing_type     varchar(40)   not null,
    thing          uuid          not null,
    path           varchar(400)  not null,
    title          varchar(400)  not null,
    said           mediumtext    not null,
    said_at        datetime(6)   null,
    revision       int           null,
    words          varchar(4000) not null,
    reported_at    datetime(6)   not null,
    settled_at     datetime(6)   null,
    settled_by     uuid          null,
    outcome        varchar(4000) null,
    key safeguarding_report_by (reporter, reported_at),
    key safeguarding_report_about (reported),
    key safeguarding_report_to (programme, reported_at),
    key safeguarding_report_open (settled_at, id)
) default charset = utf8mb4;
-- Whose turn an open report is.
create table safeguarding_receiver (
    report  uuid not null,
    account uuid not null,
    primary key (report, account),
    key safeguarding_receiver_who (account),
    constraint safeguarding_receiver_of foreign key (report) references safeguarding_report (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table safeguarding_receiver; drop table safeguarding_report;
