/** Moves a mouse pointer, real or simulated, to the gaze, and clicks with it. */
module io.saccade.plugin.robotcursor {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.robotcursor;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.robotcursor.RobotCursorFactory,
            io.saccade.plugin.robotcursor.VirtualCursorFactory;
}
