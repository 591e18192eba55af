#!/bin/sh
# Makes waymark.aot beside waymark.jar, by starting Waymark once on a database that is thrown away. Runs in the image's
# build (see Dockerfile) and wherever the jar has been extracted:
#
#   java -Djarmode=tools -jar waymark.jar extract --destination waymark && cd waymark && …/docker/train.sh
#
# TRAINING_DATASOURCE_URL (…_USERNAME, …_PASSWORD) name a database to use in place of a server of its own.
set -eu

PORT=${TRAINING_PORT:-18080}

if [ -z "${TRAINING_DATASOURCE_URL:-}" ]; then
    folder=$(mktemp -d)
    mariadb-install-db --no-defaults --datadir="$folder/db" --user=root >/dev/null
    cat >"$folder/init.sql" <<'SQL'
CREATE DATABASE waymark;
CREATE USER waymark@'127.0.0.1' IDENTIFIED BY 'training';
GRANT ALL ON waymark.* TO waymark@'127.0.0.1';
SQL
    mariadbd --no-defaults --user=root --datadir="$folder/db" --socket="$folder/socket" --port=13306 \
        --bind-address=127.0.0.1 --skip-name-resolve --skip-ssl --init-file="$folder/init.sql" \
        --innodb-snapshot-isolation=ON --innodb-flush-log-at-trx-commit=1 >"$folder/log" 2>&1 &
    server=$!
    trap 'kill "$server"; wait "$server" || true; rm -rf "$folder"' EXIT
    tries=0
    until grep -q 'ready for connections' "$folder/log"; do
        tries=$((tries + 1))
        [ "$tries" -lt 120 ] || { cat "$folder/log" >&2; exit 1; }
        sleep 1
    done
    TRAINING_DATASOURCE_URL=jdbc:mariadb://127.0.0.1:13306/waymark
    TRAINING_DATASOURCE_USERNAME=waymark
    TRAINING_DATASOURCE_PASSWORD=training
fi

SPRING_DATASOURCE_URL=$TRAINING_DATASOURCE_URL \
SPRING_DATASOURCE_USERNAME=${TRAINING_DATASOURCE_USERNAME:-} \
SPRING_DATASOURCE_PASSWORD=${TRAINING_DATASOURCE_PASSWORD:-} \
SERVER_PORT=$PORT \
    java -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=waymark.aot \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -jar waymark.jar >training.log 2>&1 &
waymark=$!

tries=0
until curl --fail --silent --output /dev/null "http://localhost:$PORT/actuator/health"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 300 ] || ! kill -0 "$waymark" 2>/dev/null; then
        cat training.log >&2
        exit 1
    fi
    sleep 1
done
# What every person's first minutes go through, as far as it needs no account.
for path in / /sign-in /forgotten /styles.css; do
    curl --silent --location --output /dev/null "http://localhost:$PORT$path"
done

# The cache is written when the JVM ends.
kill "$waymark"
wait "$waymark" || true
[ -s waymark.aot ] || { cat training.log >&2; exit 1; }
rm training.log
