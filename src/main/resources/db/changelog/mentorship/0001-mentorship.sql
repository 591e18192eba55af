--liquibase formatted sql

--changeset waymark:mentorship-0001
create table mentorship (
    id              uuid          not null primary key,
    round           uuid          not null,
    programme       uuid          not null,
    mentor          uuid          not null,
    mentee          uuid          not null,
    state           varchar(20)   not null,
    why             json          not null,
    mentor_accepted boolean       not null,
    mentee_accepted boolean       not null,
    proposed_at     datetime(6)   not null,
    started_at      datetime(6)   null,
    ended_at        datetime(6)   null,
    ended_by        uuid          null,
    reason          varchar(1000) null,
    version         int           not null,
    -- A mentee has one open mentorship a round, whatever two coordinators do at once.
    open_mark       boolean as (if(state in ('PROPOSED', 'ACTIVE'), true, null)) virtual,
    unique key mentorship_one_open (round, mentee, open_mark),
    key mentorship_mentor (mentor, state, proposed_at),
    key mentorship_mentee (mentee, state, proposed_at),
    key mentorship_round (round, state, proposed_at, id),
    constraint mentorship_round_exists foreign key (round) references round (id),
    constraint mentorship_two_people check (mentor <> mentee)
) default charset = utf8mb4;
--rollback drop table mentorship;
