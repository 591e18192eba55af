--liquibase formatted sql

--changeset waymark:search-0001
-- What can be found, once for each shelf on which it stands: an account's own, or a programme's for its coordinators. A search
-- reads the shelves of its reader from beginning to end and nothing else, so they are what the table is sorted by.
create table search_text (
    shelf  uuid        not null,
    kind   varchar(10) not null,
    thing  uuid        not null,
    source varchar(20) not null,
    unit   uuid        not null,
    about  uuid        not null,
    person uuid        null,
    at     datetime(6) not null,
    -- The words as they are compared, made in Java: lower case, without umlauts and accents, a blank before and after each;
    -- in bytes, since no collation has a say in it.
    words  mediumblob  not null,
    primary key (shelf, kind, thing),
    key search_text_unit (source, unit),
    key search_text_person (person)
);
--rollback drop table search_text;

--changeset waymark:search-0002
-- How far the texts of each source are taken in. Without its row a source is taken in from the beginning.
create table search_filling (
    source   varchar(20) not null primary key,
    format   int         not null,
    reached  uuid        null,
    finished boolean     not null
);
--rollback drop table search_filling;

--changeset waymark:search-0003
-- Whoever writes what is found of a source holds its row, all together, and whoever takes it in, alone. The rows say nothing and
-- never change: a row that did would be a lost race for all who read before.
create table search_lock (
    source varchar(20) not null primary key
);
--rollback drop table search_lock;

--changeset waymark:search-0004
-- People who are erased: nothing is put on their shelves again, whatever changes.
create table search_forgotten (
    person uuid not null primary key
);
--rollback drop table search_forgotten;
