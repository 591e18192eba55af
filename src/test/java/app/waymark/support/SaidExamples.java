package app.waymark.support;

import app.waymark.meeting.SeriesRule;
import app.waymark.shared.Said;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import app.waymark.shared.Sayings;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Everything that can be said in turns, news and mail, found on the class path, with an example of each kind. */
public final class SaidExamples {

    private SaidExamples() {}

    /** What the modules declare, made as Spring would. */
    public static List<SaidKinds> modules() {
        return types(SaidKinds.class).stream()
                .map(type -> (SaidKinds) BeanUtils.instantiateClass(type))
                .toList();
    }

    /** The kinds of all modules. */
    public static List<SaidKind<?>> kinds() {
        return modules().stream()
                .<SaidKind<?>>flatMap(module -> module.kinds().stream())
                .toList();
    }

    /** The service, without an application around it. */
    public static Sayings sayings(Translations translations) {
        return new Sayings(modules(), translations);
    }

    /** A record of this kind with something in every field. */
    public static Said of(SaidKind<?> kind) {
        return of(kind, Set.of());
    }

    /** A record of this kind with something in every field but these texts. */
    public static Said of(SaidKind<?> kind, Set<String> empty) {
        return (Said) example(kind.type(), empty);
    }

    private static Object example(Class<?> record, Set<String> empty) {
        var components = record.getRecordComponents();
        var values = new Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getGenericType() instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> of
                            && (of.isRecord() || of == LocalDate.class)
                    ? List.of(of.isRecord() ? example(of, empty) : anyOf(of, ""))
                    : empty.contains(components[i].getName()) && types[i] == String.class
                            ? ""
                            : anyOf(types[i], components[i].getName());
        }
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException(none);
        }
    }

    private static Object anyOf(Class<?> type, String name) {
        var at = Instant.parse("2027-03-20T10:00:00Z");
        if (type == String.class) {
            return "2027-03-28T01:00:00Z " + name;
        } else if (type == int.class || type == Integer.class) {
            return 45;
        } else if (type == Instant.class) {
            return at;
        } else if (type == LocalDate.class) {
            return LocalDate.of(2027, 3, 28);
        } else if (type == ZoneId.class) {
            return ZoneId.of("Europe/Helsinki");
        } else if (type == SeriesRule.class) {
            return SeriesRule.weekly(2, LocalDate.of(2027, 3, 16), LocalTime.of(10, 0), ZoneId.of("Europe/Berlin"));
        } else if (type == boolean.class) {
            return true;
        } else if (type == List.class) {
            return List.of(at);
        } else if (type == Map.class) {
            return Map.of("en", "2027-03-28T01:00:00Z " + name);
        } else if (type == TimeWindow.class) {
            return new TimeWindow(at, at.plusSeconds(60));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return example(type, Set.of());
        }
        throw new IllegalArgumentException("No example of " + type + " for " + name);
    }

    public static List<Class<?>> types(Class<?> of) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return !definition.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(of));
        return scanner.findCandidateComponents("app.waymark").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> !inTests(type))
                .toList();
    }

    private static boolean inTests(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .endsWith("test-classes");
        } catch (java.net.URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }
}
