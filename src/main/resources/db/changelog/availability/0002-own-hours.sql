--liquibase formatted sql

--changeset waymark:availability-0003
-- When somebody lets others meet them, as a document with a format (availability.internal.HoursRows).
create table own_hours (
    person     uuid        not null primary key,
    document   longtext    not null,
    -- Grows with every change; what two windows compare.
    edition    int         not null,
    -- Grows with every booking inside these hours, so that two at the same moment see each other.
    bookings   int         not null default 0,
    changed_at datetime(6) not null,
    constraint own_hours_of_account foreign key (person) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table own_hours;
