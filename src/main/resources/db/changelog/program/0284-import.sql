--liquibase formatted sql

--changeset waymark:program-2840
-- A file of people that was brought in; what it changed is kept for a day, so that it can be taken back.
create table people_import (
    id         uuid         not null primary key,
    round      uuid         not null,
    by_account uuid,
    at         datetime(6)  not null,
    file       varchar(200) not null,
    added      int          not null,
    changed    int          not null,
    undone_by  uuid,
    undone_at  datetime(6),
    key people_import_round (round, at),
    key people_import_at (at),
    constraint people_import_of_round foreign key (round) references round (id)
) default charset = utf8mb4;
create table people_import_row (
    import_id uuid     not null,
    account   uuid     not null,
    -- Whether the import made the account.
    made      boolean  not null,
    -- What was there before and after.
    document  longtext not null,
    primary key (import_id, account),
    key people_import_row_account (account),
    constraint people_import_row_of foreign key (import_id) references people_import (id) on delete cascade
) default charset = utf8mb4;
create table people_import_field (
    import_id uuid        not null,
    field_key varchar(60) not null,
    primary key (import_id, field_key),
    constraint people_import_field_of foreign key (import_id) references people_import (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table people_import_field; drop table people_import_row; drop table people_import;

--changeset waymark:program-2841
-- Where a column of this name went the last time that the programme brought people in.
create table import_column (
    programme uuid         not null,
    name      varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    document  longtext     not null,
    primary key (programme, name),
    constraint import_column_programme foreign key (programme) references programme (id)
) default charset = utf8mb4;
--rollback drop table import_column;
