--liquibase formatted sql

--changeset waymark:matching-0008
--comment What proves a scenario's pairs, compressed, and the number of the engine that found it; none where it would be too large, or is older than this table.
create table scenario_proof (
    scenario    uuid     not null primary key,
    engine      int      not null,
    certificate longblob null,
    constraint scenario_proof_of foreign key (scenario) references scenario (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table scenario_proof;
