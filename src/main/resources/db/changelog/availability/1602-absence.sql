--liquibase formatted sql

--changeset waymark:availability-1602
-- From when until when somebody is away, one absence at a time; it goes when they are back.
create table absence (
    person   uuid        not null primary key,
    from_day date        not null,
    back_day date        not null,
    -- When it begins and ends on their clock, as it stood when they said so.
    from_at  datetime(6) not null,
    back_at  datetime(6) not null,
    -- Whether it has begun: everything that waits for them stands still.
    begun    boolean     not null default false,
    said_at  datetime(6) not null,
    key absence_due (begun, from_at),
    key absence_over (back_at),
    constraint absence_of_account foreign key (person) references account (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table absence;
