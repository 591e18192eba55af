--liquibase formatted sql

--changeset waymark:profile-0002
-- The profile is what a person tells of themselves everywhere; what a programme asks for is the programme's (program/0002).
alter table profile
    add column headline varchar(200)  not null default '',
    add column about    varchar(2000) not null default '',
    add column links    varchar(2000) not null default '';
--rollback alter table profile drop column headline, drop column about, drop column links;

--changeset waymark:profile-0003
-- Of somebody who never signed in an import wrote it, and nobody's import writes a profile.
update profile p join account a on a.id = p.account and a.password_hash is not null
set p.headline = left(coalesce(json_value(p.attributes, '$.headline'), ''), 200),
    p.about    = coalesce(json_value(p.attributes, '$.about'), '');
--rollback empty
