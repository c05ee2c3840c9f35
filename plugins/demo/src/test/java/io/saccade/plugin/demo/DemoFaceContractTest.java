package io.saccade.plugin.demo;

import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageContract;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class DemoFaceContractTest {
    @Nested
    class Filmed extends StageContract {
        @Override
        protected StageBuilder<?> stage() {
            return StageBuilder.of(
                    new DemoFaceCaptureFactory(),
                    new DemoFaceSettings(
                            160,
                            120,
                            30,
                            1,
                            Optional.empty(),
                            Optional.empty(),
                            true,
                            0,
                            true,
                            DemoFaceSettings.Head.STILL,
                            0,
                            DemoFaceSettings.LooksAt.PLACES,
                            false));
        }
    }

    @Nested
    class Live extends StageContract {
        @Override
        protected StageBuilder<?> stage() {
            return StageBuilder.of(
                    new DemoFaceCaptureFactory(),
                    new DemoFaceSettings(
                            160,
                            120,
                            200,
                            .2,
                            Optional.of(3L),
                            Optional.empty(),
                            true,
                            0,
                            true,
                            DemoFaceSettings.Head.STILL,
                            0,
                            DemoFaceSettings.LooksAt.PLACES,
                            true));
        }
    }
}
