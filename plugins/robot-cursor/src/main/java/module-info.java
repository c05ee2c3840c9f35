/** From gaze to the mouse pointer: the real one, or one on paper. */
module io.saccade.plugin.robotcursor {
    requires transitive io.saccade.api;
    requires java.desktop;

    exports io.saccade.plugin.robotcursor;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.robotcursor.RobotCursorFactory,
            io.saccade.plugin.robotcursor.VirtualCursorFactory;
}
