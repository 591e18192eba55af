--liquibase formatted sql

--changeset waymark:shared-0001
--comment The persistent queue: db-scheduler's table, with DATETIME, which no session time zone shifts.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            MEDIUMBLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_tasks_due (execution_time),
    INDEX scheduled_tasks_heartbeat (last_heartbeat),
    INDEX scheduled_tasks_priority (priority DESC, execution_time ASC)
) ENGINE = InnoDB, CHARACTER SET utf8mb4;
--rollback DROP TABLE scheduled_tasks;
