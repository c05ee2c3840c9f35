package io.saccade.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unquoted scalars, as YAML 1.2's core schema interprets them. */
class PlainValueTest {
    @Test
    void readsNumbers() {
        assertThat(of("10", "-7", "010", "0x10", "0o17")).containsExactly(10L, -7L, 10L, 16L, 15L);
        assertThat(of("123456789012345678901234567890", "9223372036854775807", "-9223372036854775808"))
                .containsExactly(new BigInteger("123456789012345678901234567890"), Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(of("1e-3", "1e5", "1.0", "-0.0", ".5")).containsExactly(1e-3, 1e5, 1.0, -0.0, .5);
        assertThat(of(".inf", "+.Inf", "-.INF", ".nan", ".NaN"))
                .containsExactly(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN,
                        Double.NaN);
    }

    @Test
    void readsBooleansAndLeavesAllElseAsText() {
        assertThat(of("true", "True", "FALSE")).containsExactly(true, true, false);
        assertThat(of("yes", "2024-01-01", "1_000", "inf", "nan", "0b1", "0x", "e5"))
                .containsExactly("yes", "2024-01-01", "1_000", "inf", "nan", "0b1", "0x", "e5");
    }

    private static List<Object> of(String... words) {
        return Arrays.stream(words).map(PlainValue::of).toList();
    }
}
