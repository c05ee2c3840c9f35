package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.data.Sample;
import io.saccade.core.Saccade;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What plugins and embedding programs compile against stands in {@code api.txt} of its module, so that a change of it is
 * seen in a review.
 */
class ApiTextTest {
    private static final Pattern TYPE = Pattern.compile(
            "^ *public (?:abstract |final |sealed |non-sealed |static )*(?:class|interface|record|enum"
                    + "|@interface) (\\w+)",
            Pattern.MULTILINE);

    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of("framework-api", Sample.class),
                Arguments.of("framework-core", Saccade.class),
                Arguments.of("framework-testkit", StageHarness.class));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void thePublicApiIsTheOneInTheText(String module, Class<?> type) throws Exception {
        Path file = Path.of("..", module, "api.txt");
        String now = ApiText.of(place(type));
        if (Boolean.getBoolean("update.api")) Files.writeString(file, now);
        assertThat(Files.readString(file))
                .as(
                        "the public API of %s differs from %s. If the change is meant, write it into the text with:"
                                + " mvn -Pchecks test -pl framework-testkit -am -Dtest=ApiTextTest -Dupdate.api=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        module, file.normalize())
                .isEqualTo(now);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPublicTypeForPluginsSaysSinceWhen(String module, Class<?> type) throws IOException {
        if (type == Saccade.class) return; // embedding programs are built for one version
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(withoutSince(Files.readString(file))).as("%s", file).isEmpty();
            }
        }
    }

    private static List<String> withoutSince(String source) {
        List<String> without = new ArrayList<>();
        Matcher types = TYPE.matcher(source);
        while (types.find()) {
            String doc = source.substring(Math.max(0, source.lastIndexOf("/**", types.start())), types.start());
            if (!doc.contains("@since 0.1") && !doc.contains("@since 0.2")) without.add(types.group(1));
        }
        return without;
    }

    @Test
    void theTextChangesWithTheApi() throws Exception {
        String text = ApiText.of(place(Sample.class));
        assertThat(text)
                .contains("@NonExtendable public abstract interface io.saccade.api.data.Sample\n")
                .contains("\n    public static io.saccade.api.data.Step ofState(int)\n")
                .doesNotContain("io.saccade.api.data.Codecs");
    }
}
