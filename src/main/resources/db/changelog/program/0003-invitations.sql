--liquibase formatted sql

--changeset waymark:program-0015
-- That a programme asks somebody to take part in a round. Until it is answered it knows of the person what its own import said.
create table invitation (
    id          uuid         not null primary key,
    round       uuid         not null,
    account     uuid         not null,
    name        varchar(120) not null,
    language    varchar(10)  not null,
    mentor      boolean      not null,
    mentee      boolean      not null,
    capacity    int,
    state       varchar(20)  not null,
    brought_by  uuid,
    brought_at  datetime(6)  not null,
    asked_by    uuid,
    asked_at    datetime(6),
    times_asked int          not null,
    answered_at datetime(6),
    version     int          not null,
    unique key invitation_once (round, account),
    key invitation_account (account, state),
    key invitation_state (round, state),
    constraint invitation_round foreign key (round) references round (id),
    constraint invitation_part check (mentor or mentee)
) default charset = utf8mb4;
--rollback drop table invitation;

--changeset waymark:program-0016
-- Whoever is in a round already stays in it, and can leave it from now on.
insert into invitation (id, round, account, name, language, mentor, mentee, capacity, state, brought_by, brought_at, asked_by, asked_at, times_asked, answered_at, version)
select uuid(), p.round, p.account, a.name, a.language, p.mentor, p.mentee, p.capacity, 'JOINED', null, p.joined_at, null, a.invited_at, a.invited_at is not null, p.joined_at, 0
from participant p join account a on a.id = p.account;
--rollback delete from invitation;
