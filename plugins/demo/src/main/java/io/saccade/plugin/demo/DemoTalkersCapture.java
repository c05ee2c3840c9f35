package io.saccade.plugin.demo;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Films one drawn person after the other. */
final class DemoTalkersCapture implements Capture {
    private final DemoTalkersSettings settings;
    private final StageContext context;
    private final long seed;
    private @Nullable DemoFaceCapture person;
    private int next;
    private long startNanos;

    DemoTalkersCapture(DemoTalkersSettings settings, StageContext context) {
        this.settings = settings;
        this.context = context;
        this.seed = settings.seed().orElseGet(context::seed);
    }

    @Override
    public Optional<Sample> read() throws InterruptedException {
        while (true) {
            Optional<Sample> sample = person == null ? Optional.empty() : person.read();
            if (sample.isPresent()) {
                return sample.map(moment -> moment.with(Keys.NAME, name()).with(Keys.SEGMENT, next - 1));
            }
            close();
            if (next == settings.people()) return Optional.empty();
            person = new DemoFaceCapture(settings.person(seed + next++), context, startNanos);
        }
    }

    private String name() {
        return String.format(Locale.ROOT, "talker-%04d", next);
    }

    @Override
    public void close() {
        if (person == null) return;
        startNanos = person.endNanos();
        person.close();
        person = null;
    }
}
