package app.waymark.goal.internal;

import app.waymark.goal.HeldPart;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what is held back as its names with commas between, in their order, so that {@code find_in_set} finds one. */
@Converter
class HeldParts implements AttributeConverter<Set<HeldPart>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Set<HeldPart> held) {
        return held == null ? "" : held.stream().sorted().map(HeldPart::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<HeldPart> convertToEntityAttribute(@Nullable String kept) {
        return kept == null || kept.isEmpty()
                ? Set.of()
                : Arrays.stream(kept.split(",", -1))
                        .map(HeldPart::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HeldPart.class)));
    }
}
