package io.saccade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.saccade.api.spi.Check;
import io.saccade.api.spi.StageContext;
import org.junit.jupiter.api.Test;

class NonExtendablesTest {
    private abstract static class OwnContext implements StageContext {}

    private interface OwnCheck extends Check {}

    @Test
    void findsClassesThatImplementWhatOnlyTheCoreMay() {
        assertThat(NonExtendables.implementedBeside(NonExtendablesTest.class))
                .containsExactly(
                        OwnCheck.class.getName() + " implements Check",
                        OwnContext.class.getName() + " implements StageContext");
    }
}
