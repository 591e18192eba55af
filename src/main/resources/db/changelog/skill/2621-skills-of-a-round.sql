--liquibase formatted sql

--changeset waymark:skill-2621
-- That somebody lets skills enter the matching of a round: as a mentee those they want to learn, as a mentor those they
-- offer. Without a row nothing of theirs enters; the edition grows with each time it is said anew.
create table skill_round_part (
    round   uuid        not null,
    account uuid        not null,
    side    varchar(10) not null,
    edition int         not null,
    said_at datetime(6) not null,
    primary key (round, account, side),
    key skill_round_part_of (account, said_at)
) default charset = utf8mb4;

-- One of those skills, with the name under which it was said. A mentee is at a level and wants another, a mentor has one.
create table skill_round_skill (
    round   uuid        not null,
    account uuid        not null,
    side    varchar(10) not null,
    skill   uuid        not null,
    place   int         not null,
    own     tinyint     not null,
    level   tinyint     not null,
    weight  tinyint     not null,
    name    longtext    not null check (json_valid(name)),
    primary key (round, account, side, skill),
    constraint skill_round_skill_of_a_part foreign key (round, account, side)
        references skill_round_part (round, account, side) on delete cascade
) default charset = utf8mb4;
--rollback drop table skill_round_skill; drop table skill_round_part;
