package gov.voice.platform;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

/**
 * JSON by a provider that was found once. {@code jakarta.json.Json} looks for it anew at each call, through all that the
 * server has loaded, which takes many times as long as what it is then asked for.
 */
public final class JsonMaking {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonMaking() {}

    /** An object to be filled. */
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** An array to be filled. */
    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** A text as a value. */
    public static JsonValue value(String text) {
        return PROVIDER.createValue(text);
    }

    /** A number as a value. */
    public static JsonValue value(long number) {
        return PROVIDER.createValue(number);
    }

    /** Reads a text; the caller closes it. */
    public static JsonReader reader(String text) {
        return PROVIDER.createReader(new StringReader(text));
    }
}
