/** For the tests of plugin authors: one stage, fed and read as the core would, with every rule watched. */
module io.saccade.testkit {
    requires transitive io.saccade.api;
    requires io.saccade.core;
    requires org.assertj.core;
    requires org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.saccade.testkit;
}
