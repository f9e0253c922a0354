package gov.voice.disclosure;

import gov.voice.platform.JsonMaking;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes records as JSON and reads them back, component by component, so that a component added to a question or a
 * decision is kept without anybody thinking of it. Older rows lack it: it is read as null, false or empty.
 */
final class RecordJson {
    private static final Map<Class<?>, Function<String, Object>> FROM_TEXT = Map.of(
            String.class, text -> text,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            Duration.class, Duration::parse);

    private RecordJson() {}

    /** The record's JSON text. */
    static String write(Record value) {
        return object(value).toString();
    }

    /**
     * The record that was written.
     *
     * @throws IllegalArgumentException where the text is not of such a record
     */
    static <R extends Record> R read(String json, Class<R> type) {
        try (var reader = JsonMaking.reader(json)) {
            return type.cast(record(reader.readObject(), type));
        }
    }

    private static JsonObject object(Record value) {
        JsonObjectBuilder object = JsonMaking.object();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            object.add(component.getName(), json(component(value, component)));
        }
        return object.build();
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Long || value instanceof Integer) {
            return JsonMaking.value(((Number) value).longValue());
        } else if (value instanceof Record nested) {
            return object(nested);
        } else if (value instanceof Set<?> set) {
            return array(new ArrayList<>(ordered(set)));
        } else if (value instanceof Collection<?> list) {
            return array(list);
        }
        return JsonMaking.value(value instanceof Enum<?> code ? code.name() : value.toString());
    }

    /** A set has no order of its own; written in one, the same question always gives the same text. */
    private static Collection<Object> ordered(Set<?> set) {
        Map<String, Object> ordered = new TreeMap<>();
        set.forEach(one -> ordered.put(one.toString(), one));
        return ordered.values();
    }

    private static JsonArray array(Collection<?> values) {
        JsonArrayBuilder array = JsonMaking.array();
        values.forEach(value -> array.add(json(value)));
        return array.build();
    }

    private static Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Unreadable component " + component.getName(), e);
        }
    }

    private static Object record(JsonObject object, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(object.get(components[i].getName()), components[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not of a " + type.getSimpleName(), e);
        }
    }

    private static Object value(JsonValue json, Type type) {
        boolean absent = json == null || json == JsonValue.NULL;
        if (type instanceof ParameterizedType many) {
            return many(absent ? JsonValue.EMPTY_JSON_ARRAY : json.asJsonArray(), many);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class) {
            return !absent && json == JsonValue.TRUE;
        } else if (absent) {
            return null;
        } else if (plain.isRecord()) {
            return record(json.asJsonObject(), plain);
        } else if (json instanceof JsonNumber number) {
            return plain == int.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
        }
        return text(((JsonString) json).getString(), plain);
    }

    private static Object many(JsonArray array, ParameterizedType type) {
        List<Object> values = new ArrayList<>();
        array.forEach(one -> values.add(value(one, type.getActualTypeArguments()[0])));
        return type.getRawType() == Set.class
                ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                : List.copyOf(values);
    }

    private static Object text(String text, Class<?> type) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("No " + type.getSimpleName() + " is called " + text);
        }
        return FROM_TEXT.get(type).apply(text);
    }
}
