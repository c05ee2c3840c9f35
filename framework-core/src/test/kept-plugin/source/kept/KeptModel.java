package kept;

import io.saccade.api.data.Codec;
import io.saccade.api.data.EyePair;
import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.List;

public final class KeptModel extends ModelFactory<KeptSettings> {
    public record Mood(double joy) {}

    public static final Key<Mood> MOOD = Key.of(
                    "keptMood",
                    Mood.class,
                    Codec.of(mood -> List.of(mood.joy()), tree -> new Mood(Codec.number(((List<?>) tree).get(0)))))
            .traced(Mood::joy);

    public static final Key<String> WORD = Key.of("keptWord", String.class);

    public KeptModel() {
        super("kept-model", KeptSettings.class, Ports.reading(Keys.EYES, Keys.FRAME)
                .ifPresent(Keys.GAZE_ERROR)
                .writing(Keys.GAZE, MOOD, WORD));
    }

    @Override
    public boolean stateless(KeptSettings settings) {
        return false;
    }

    @Override
    public int mostHeld(KeptSettings settings) {
        return 1;
    }

    @Override
    public Model create(KeptSettings settings, StageContext context) {
        context.device("cpu");
        context.notice("kept notice, live " + context.live() + ", dry " + context.dryRun());
        return new Model() {
            private Sample held;

            @Override
            public void process(Sample sample, Emitter out) {
                flush(out);
                out.hold(sample);
                held = sample;
            }

            @Override
            public void flush(Emitter out) {
                if (held != null) out.emit(answer(held));
                held = null;
            }
        };
    }

    private static Sample answer(Sample sample) {
        Object tree = Keys.EYES.encode(sample.need(Keys.EYES));
        EyePair eyes = Keys.EYES.decode(tree, sample);
        Mood mood = MOOD.decode(MOOD.encode(new Mood(eyes.patch().pixels().get(0))), sample);
        String word = eyes.frame().map(size -> size.width() + "x" + size.height()).orElse("");
        int first = sample.need(Keys.FRAME).pixels().get(0);
        return sample.with(Keys.GAZE, new Point(first / 10.0, .5)).with(MOOD, mood).with(WORD, word);
    }
}
