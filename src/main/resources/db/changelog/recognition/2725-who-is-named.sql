--liquibase formatted sql

--changeset waymark:recognition-2725
-- Whose name stands in a piece of a portfolio, so that whoever is forgotten is named in none.
create table portfolio_piece_named (
    piece    uuid not null,
    position int  not null,
    person   uuid not null,
    primary key (piece, position),
    key portfolio_piece_named_person (person),
    constraint portfolio_piece_named_in foreign key (piece) references portfolio_piece (id) on delete cascade
) default charset = utf8mb4;
--rollback drop table portfolio_piece_named;
