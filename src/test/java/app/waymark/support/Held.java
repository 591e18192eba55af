package app.waymark.support;

import java.lang.instrument.Instrumentation;
import java.lang.ref.Reference;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * What an object holds of the heap, by walking along its fields: exact and the same at every run, which differences of
 * the heap in use are not.
 */
public final class Held {

    private static final Instrumentation SIZES = ByteBuddyAgent.install();
    private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

    private Held() {}

    /**
     * Everything that can be reached from an object, itself included.
     *
     * @param shared what belongs to others too; it is left out, with all that can be reached through it alone
     */
    public static Set<Object> by(Object root, Predicate<Object> shared) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var ahead = new ArrayDeque<>(List.of(root));
        seen.add(root);
        while (!ahead.isEmpty()) {
            for (var next : references(ahead.pop())) {
                if (!ofTheMachine(next) && !shared.test(next) && seen.add(next)) {
                    ahead.push(next);
                }
            }
        }
        return seen;
    }

    /** The bytes that these objects take, each by itself. */
    public static long bytes(Set<Object> objects) {
        return objects.stream().mapToLong(SIZES::getObjectSize).sum();
    }

    /** Classes and what belongs to them are there once, however much uses them. */
    private static boolean ofTheMachine(Object object) {
        return object instanceof Class<?>
                || object instanceof ClassLoader
                || object instanceof Thread
                || object instanceof Module
                || object instanceof Enum<?>
                || object instanceof AccessibleObject
                || object instanceof Reference<?>;
    }

    private static List<Object> references(Object object) {
        var found = new ArrayList<>();
        var type = object.getClass();
        if (type.isArray()) {
            if (!type.getComponentType().isPrimitive()) {
                for (int i = 0; i < Array.getLength(object); i++) {
                    add(found, Array.get(object, i));
                }
            }
            return found;
        }
        for (var field : FIELDS.computeIfAbsent(type, Held::fields)) {
            try {
                add(found, field.get(object));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return found;
    }

    private static void add(List<Object> found, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            found.add(value);
        }
    }

    private static List<Field> fields(Class<?> type) {
        var fields = new ArrayList<Field>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            open(at);
            for (var field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    /** The platform's classes are closed to reflection but to an agent. */
    private static void open(Class<?> type) {
        var module = type.getModule();
        if (module.isNamed() && !module.isOpen(type.getPackageName(), Held.class.getModule())) {
            SIZES.redefineModule(
                    module,
                    Set.of(),
                    Map.of(),
                    Map.of(type.getPackageName(), Set.of(Held.class.getModule())),
                    Set.of(),
                    Map.of());
        }
    }
}
