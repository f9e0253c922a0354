package gov.voice.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The headings of one sheet: they bind columns, in whatever order these stand. */
final class Headings {
    private static final int LEAST = 3;

    private final String[] names;
    private final byte[][] keys;
    private final int[] byKey;
    private final int[] positions = new int[Column.values().length];

    private Headings(String[] names) {
        this.names = names;
        this.keys = Arrays.stream(names)
                .map(name -> Column.key(name).getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.byKey = java.util.stream.IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparing(i -> Column.key(names[i])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Reads a row as headings.
     *
     * @return empty where it is none: a title, or nothing that looks like this export
     * @throws FeedProblem where it is one and a needed column is missing or stands there twice
     */
    static Optional<Headings> read(String sheet, String[] cells, int width) throws FeedProblem {
        List<String> texts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            texts.add(CellText.of(cells[i]));
        }
        List<String> keys = texts.stream().map(Column::key).toList();
        long known = Arrays.stream(Column.values())
                .filter(column -> keys.contains(column.key()))
                .count();
        if (known < LEAST) {
            return Optional.empty();
        }
        Headings headings = new Headings(texts.toArray(String[]::new));
        for (Column column : Column.values()) {
            int position = keys.indexOf(column.key());
            if (position < 0) {
                throw new FeedProblem(
                        sheet == null ? "column-missing" : "column-missing-in-sheet", column.heading(), sheet);
            }
            if (keys.lastIndexOf(column.key()) != position) {
                throw new FeedProblem("column-twice", column.heading());
            }
            headings.positions[column.ordinal()] = position;
        }
        return Optional.of(headings);
    }

    int width() {
        return names.length;
    }

    /** Where a column stands, from 0. */
    int position(Column column) {
        return positions[column.ordinal()];
    }

    String name(int position) {
        return names[position];
    }

    /** A heading as it goes into a row's hash. */
    byte[] key(int position) {
        return keys[position];
    }

    /** All positions in the order of their headings, which is the same for every sheet. */
    int[] inOrderOfHeadings() {
        return byKey;
    }
}
