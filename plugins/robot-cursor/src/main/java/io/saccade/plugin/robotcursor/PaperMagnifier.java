package io.saccade.plugin.robotcursor;

/** The magnifier of a simulated screen, which has nothing to show. */
final class PaperMagnifier implements Magnifier {
    private boolean open;

    @Override
    public void open(Magnified place) {
        open = true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void hide() {
        open = false;
    }

    @Override
    public void close() {
        open = false;
    }
}
