/** The test kit for plugin authors: feeds and reads one stage as the core does, and checks all rules. */
module io.saccade.testkit {
    requires transitive io.saccade.api;
    requires io.saccade.core;
    requires org.assertj.core;
    requires org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.saccade.testkit;
}
