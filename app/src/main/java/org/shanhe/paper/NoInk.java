package org.shanhe.paper;

/** Leaves no mark, so that pages can be counted before they are written. */
final class NoInk implements Ink {

    @Override
    public void page() {
    }

    @Override
    public void write(Words words) {
    }

    @Override
    public void fill(float x, float y, float width, float height, int grey) {
    }

    @Override
    public void close() {
    }

}
