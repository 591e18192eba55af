--liquibase formatted sql

--changeset waymark:program-0005
alter table programme add column language varchar(10) not null default 'en';
--rollback alter table programme drop column language;

--changeset waymark:program-0006
-- What a programme asks its people, who reads the answers and what they are used for.
create table program_field (
    id        uuid          not null primary key,
    programme uuid          not null,
    field_key varchar(60)   not null,
    label_en  varchar(120)  not null,
    label_de  varchar(120)  not null,
    kind      varchar(20)   not null,
    readers   varchar(20)   not null,
    used_for  varchar(20)   not null,
    choices   varchar(4000) not null default '',
    position  int           not null,
    version   int           not null,
    unique key program_field_key (programme, field_key),
    constraint program_field_programme foreign key (programme) references programme (id)
) default charset = utf8mb4;
--rollback drop table program_field;

--changeset waymark:program-0007
-- What a person said, or a programme's import said of them, for that programme and no other; to whom and for what it was
-- said goes with it, for a setting that is widened later does not widen what was said before.
create table answer (
    programme uuid          not null,
    account   uuid          not null,
    field_key varchar(60)   not null,
    text      varchar(2000) not null,
    own       boolean       not null,
    said_to   varchar(20)   not null,
    said_for  varchar(20)   not null,
    given_at  datetime(6)   not null,
    primary key (programme, account, field_key),
    key answer_account (account),
    constraint answer_programme foreign key (programme) references programme (id)
) default charset = utf8mb4;
--rollback drop table answer;

--changeset waymark:program-0008
-- What was said before answers belonged to a programme and cannot be told which: nobody reads it until its person assigns it.
create table unassigned_answer (
    account   uuid          not null,
    field_key varchar(60)   not null,
    text      varchar(2000) not null,
    primary key (account, field_key)
) default charset = utf8mb4;
--rollback drop table unassigned_answer;

--changeset waymark:program-0009
insert into unassigned_answer (account, field_key, text)
select p.account, k.name, left(json_unquote(json_extract(p.attributes, concat('$."', replace(replace(k.name, '\\', '\\\\'), '"', '\\"'), '"'))), 2000)
from profile p,
     json_table(json_keys(p.attributes), '$[*]' columns (name varchar(60) path '$')) k
     -- What somebody who can sign in says of themselves in general stays in the profile.
where not (k.name in ('headline', 'about')
           and exists (select 1 from account a where a.id = p.account and a.password_hash is not null))
  and json_unquote(json_extract(p.attributes, concat('$."', replace(replace(k.name, '\\', '\\\\'), '"', '\\"'), '"'))) <> '';
--rollback delete from unassigned_answer;

--changeset waymark:program-0010
-- An import that wrote of somebody also took them into its round, and nobody ever left one: where somebody has been in one
-- programme only, it was that one's. Whoever was in several decides.
insert into answer (programme, account, field_key, text, own, said_to, said_for, given_at)
select only_one.programme, u.account, u.field_key, u.text, false, 'NOBODY', 'MATCHING', p.changed_at
from unassigned_answer u
     join profile p on p.account = u.account
     join (select q.account, min(r.programme) as programme
           from participant q join round r on r.id = q.round
           group by q.account
           having count(distinct r.programme) = 1) only_one on only_one.account = u.account;
--rollback delete from answer;

--changeset waymark:program-0011
delete u from unassigned_answer u join answer a on a.account = u.account and a.field_key = u.field_key;
--rollback empty

--changeset waymark:program-0012
-- Each programme declares what it has. What the page of a mentorship and the wishes showed before they go on showing; what a
-- coordinator may not want to know nobody reads; coordinators read the rest, as they did in explanations.
insert into program_field (id, programme, field_key, label_en, label_de, kind, readers, used_for, choices, position, version)
select uuid(), k.programme, k.field_key,
       concat(upper(left(k.field_key, 1)), substr(k.field_key, 2)),
       case k.field_key
           when 'skills offered' then 'Angebotene Fähigkeiten'
           when 'skills sought' then 'Gesuchte Fähigkeiten'
           when 'languages' then 'Sprachen'
           when 'organisation' then 'Organisation'
           when 'availability' then 'Verfügbarkeit'
           when 'free time' then 'Freie Zeit'
           else concat(upper(left(k.field_key, 1)), substr(k.field_key, 2)) end,
       case when k.field_key in ('skills offered', 'skills sought', 'languages') then 'SEVERAL'
            when k.field_key in ('availability', 'free time') then 'TIMES'
            else 'TEXT' end,
       case when k.field_key in ('skills offered', 'skills sought', 'languages', 'organisation', 'headline', 'about') then 'ROUND'
            when k.field_key regexp 'identi|characteristic|gender|ethnic|relig|disab|orientation|health|biograph|merkmal|geschlecht|herkunft|behinder|gesundheit|(^|[^a-z])(sex|age|alter)([^a-z]|$)' then 'NOBODY'
            else 'COORDINATORS' end,
       'MATCHING', '',
       row_number() over (partition by k.programme order by k.field_key), 0
from (select distinct programme, field_key from answer) k;
--rollback delete from program_field;

--changeset waymark:program-0013
update answer a join program_field f on f.programme = a.programme and f.field_key = a.field_key
set a.said_to = f.readers;
--rollback empty

--changeset waymark:program-0014
-- Only now: it is read above, and profile comes before program.
alter table profile drop column attributes;
--rollback alter table profile add column attributes json not null default '{}';
