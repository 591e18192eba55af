package app.waymark.engine.solve;

import app.waymark.engine.model.LevelSum;

/** A node that a search may go on from; the nearest comes first, then the lower number. */
record LevelStep(long[] key, int node) implements Comparable<LevelStep> {
    @Override
    public int compareTo(LevelStep other) {
        int order = LevelSum.compare(key, other.key);
        return order != 0 ? order : Integer.compare(node, other.node);
    }
}
