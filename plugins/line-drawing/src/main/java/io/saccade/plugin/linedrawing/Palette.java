package io.saccade.plugin.linedrawing;

import io.saccade.api.data.Codec;
import io.saccade.api.data.Key;
import io.saccade.api.spi.InvalidSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The colours to which pictures are reduced: all combinations of equally many levels of red, green and blue. A colour's
 * label is {@code (red x values + green) x values + blue}, with levels counted from 0.
 *
 * @param values levels per channel, 2 to 6: 0, 1/values, 2/values and so on, so white is not included
 */
public record Palette(int values) {
    /** The palette of LABELS. */
    public static final Key<Palette> KEY = Key.of(
                    "palette",
                    Palette.class,
                    Codec.of(Palette::values, values -> new Palette((int) Codec.number(values))))
            .traced(palette -> Map.of("values", palette.values));

    static final int LEAST = 2;
    static final int MOST = 6;
    private static final int WHITE = 255;

    /** @throws InvalidSetting at the key {@code values} for less than 2 and more than 6 */
    public Palette {
        InvalidSetting.unless(values >= LEAST && values <= MOST, "values", "be " + LEAST + " to " + MOST);
    }

    /** Returns the number of colours. */
    public int colors() {
        return values * values * values;
    }

    /** Returns the palette with this number of colours; empty if there is none. */
    public static Optional<Palette> ofColors(long colors) {
        for (int values = LEAST; values <= MOST; values++) {
            if (new Palette(values).colors() == colors) return Optional.of(new Palette(values));
        }
        return Optional.empty();
    }

    /** Returns the red of a label, 0..255. */
    public int red(int label) {
        return level(label / (values * values));
    }

    /** Returns the green of a label, 0..255. */
    public int green(int label) {
        return level(label / values % values);
    }

    /** Returns the blue of a label, 0..255. */
    public int blue(int label) {
        return level(label % values);
    }

    private int level(int number) {
        return (int) Math.round((double) WHITE * number / values);
    }

    /** Returns the colours in the order of their labels, as red, green and blue. */
    public List<List<Integer>> list() {
        List<List<Integer>> list = new ArrayList<>();
        for (int label = 0; label < colors(); label++) list.add(List.of(red(label), green(label), blue(label)));
        return list;
    }
}
