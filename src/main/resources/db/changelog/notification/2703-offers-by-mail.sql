--liquibase formatted sql

--changeset waymark:notification-2703
-- When to look next for what is offered to somebody who wishes to be told by mail; null for whoever does not.
alter table reach_times
    add column offers_at datetime(6) null,
    add key reach_times_offers (offers_at, account);
--rollback alter table reach_times drop key reach_times_offers, drop column offers_at;
