--liquibase formatted sql

--changeset waymark:matching-0300
--comment What somebody entered and did not save, until they do: whom they would like, and whom not.
create table wish_draft (
    round    uuid        not null,
    account  uuid        not null,
    side     varchar(10) not null,
    begun_on int         not null,
    document text        not null,
    kept_at  datetime(6) not null,
    primary key (round, account, side),
    constraint wish_draft_round foreign key (round) references round (id)
) default charset = utf8mb4;
--rollback drop table wish_draft;
