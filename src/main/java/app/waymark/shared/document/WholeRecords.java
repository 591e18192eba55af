package app.waymark.shared.document;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.Serial;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Reads records as their declarations promise: what is not {@code @Nullable} must be in the document and hold something,
 * the entries of lists and maps included. (Jackson would give null, 0 and false for whatever is not there.)
 */
final class WholeRecords extends NopAnnotationIntrospector {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return declared(member)
                .map(type -> !mayBeAbsent(type, member.getRawType()))
                .orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return declared(annotated)
                .map(type -> JsonSetter.Value.construct(
                        mayBeAbsent(type, annotated.getRawType()) ? Nulls.DEFAULT : Nulls.FAIL,
                        entriesMayBeAbsent(type) ? Nulls.DEFAULT : Nulls.FAIL))
                .orElse(JsonSetter.Value.empty());
    }

    /** The type as it is written in the record's declaration; empty for what is no component of a record. */
    private static Optional<AnnotatedType> declared(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getOwner().getAnnotated() instanceof Executable executable)
                || !executable.getDeclaringClass().isRecord()) {
            return Optional.empty();
        }
        var components = executable.getDeclaringClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Arrays.equals(types, executable.getParameterTypes())
                ? Optional.of(components[parameter.getIndex()].getAnnotatedType())
                : Optional.of(executable.getAnnotatedParameterTypes()[parameter.getIndex()]);
    }

    private static boolean mayBeAbsent(AnnotatedType type, Class<?> raw) {
        return type.isAnnotationPresent(Nullable.class) || raw == Optional.class;
    }

    private static boolean entriesMayBeAbsent(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType parameterized)) {
            return false;
        }
        var entries = parameterized.getAnnotatedActualTypeArguments();
        return entries[entries.length - 1].isAnnotationPresent(Nullable.class);
    }
}
