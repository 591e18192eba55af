--liquibase formatted sql

--changeset waymark:skill-0001
-- A set of skills as somebody publishes it, kept once for the installation; the edition grows with each change of it.
create table skill_set (
    source     varchar(20)  not null primary key,
    version    varchar(40)  not null,
    languages  varchar(500) not null,
    edition    int          not null,
    changed_at datetime(6)  not null
) default charset = utf8mb4;

-- An entry keeps its id and its row for ever, so that what was said of it stays; one that is not published any more is gone.
create table skill_entry (
    id      uuid         not null primary key,
    source  varchar(20)  not null,
    uri     varchar(250) character set ascii collate ascii_bin not null,
    kind    varchar(20)  not null,
    code    varchar(60)  not null,
    gone_at datetime(6)  null,
    unique key skill_entry_uri (source, uri),
    key skill_entry_kind (source, kind),
    constraint skill_entry_of_a_set foreign key (source) references skill_set (source)
) default charset = utf8mb4;

create table skill_words (
    entry       uuid         not null,
    language    varchar(35)  character set ascii not null,
    label       varchar(500) not null,
    others      mediumtext   not null,
    description mediumtext   not null,
    digest      binary(16)   not null,
    primary key (entry, language),
    constraint skill_words_of_an_entry foreign key (entry) references skill_entry (id)
) default charset = utf8mb4;

create table skill_relation (
    from_entry uuid        not null,
    kind       varchar(20) character set ascii not null,
    to_entry   uuid        not null,
    level      tinyint     not null,
    weight     tinyint     not null,
    primary key (from_entry, kind, to_entry),
    key skill_relation_to (to_entry, kind),
    constraint skill_relation_from_exists foreign key (from_entry) references skill_entry (id),
    constraint skill_relation_to_exists foreign key (to_entry) references skill_entry (id)
) default charset = utf8mb4;
--rollback drop table skill_relation; drop table skill_words; drop table skill_entry; drop table skill_set;
