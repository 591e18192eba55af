--liquibase formatted sql

--changeset waymark:account-0006
-- The demo's thousand people had addresses under a domain that is somebody's; nobody real was ever called mentor.000.
update account set email = replace(email, '@gov.uk', '@civil-service.example')
where email regexp '^(mentor|mentee)\\.[0-9]{3}@gov\\.uk$';
--rollback empty
