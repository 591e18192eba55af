package app.waymark.account.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what all modules keep of a person, and has all of them forget it. */
@Component
public class PersonalDataFile {

    private static final int FORMAT = 1;

    private final List<PersonalData> modules;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    PersonalDataFile(List<PersonalData> modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    /** Everything, as JSON: a member for each module. */
    public byte[] export(AccountId person) {
        var file = new LinkedHashMap<String, @Nullable Object>();
        file.put("format", FORMAT);
        file.put("exportedAt", clock.instant().toString());
        var parts = new TreeMap<String, @Nullable Object>();
        modules.forEach(module -> parts.put(module.module(), plain(module.export(person))));
        file.putAll(parts);
        return json.writeValueAsBytes(file);
    }

    /** Has every module forget this person. */
    public void forget(AccountId person) {
        modules.forEach(module -> module.forget(person));
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, one) -> plain.put(String.valueOf(key), plain(one)));
                yield plain;
            }
            case Iterable<?> list -> {
                var plain = new java.util.ArrayList<@Nullable Object>();
                list.forEach(one -> plain.add(plain(one)));
                yield plain;
            }
            // Stored in UTC, without saying so.
            case Timestamp at -> at.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
            case java.time.LocalDateTime at -> at.toInstant(ZoneOffset.UTC).toString();
            case String text -> document(text);
            case Number number -> number;
            case Boolean flag -> flag;
            case null -> null;
            default -> value.toString();
        };
    }

    /** What is a document in the database is one in the file, too. */
    private Object document(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return json.readTree(text);
        } catch (JacksonException typedByAPerson) {
            return text;
        }
    }
}
