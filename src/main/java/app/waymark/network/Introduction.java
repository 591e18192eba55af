package app.waymark.network;

import app.waymark.shared.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * An introduction, as one of the three sees it. Nobody reads an address in it.
 *
 * @param side which of the three reads
 * @param name of the third person, as the mentor wrote it; empty for the third person
 * @param words why, in the mentor's words, which all three read
 * @param until when it is over by itself, where it is open
 * @param changedAt since when it is as it is
 */
public record Introduction(
        UUID id,
        Side side,
        AccountId mentor,
        AccountId mentee,
        String name,
        String words,
        IntroductionState state,
        Instant until,
        Instant changedAt) {

    /** One of the three. */
    public enum Side {
        MENTOR,
        MENTEE,
        THIRD
    }

    /** Whether it waits for whoever reads. */
    public boolean waitsForMe() {
        return (state == IntroductionState.OFFERED && side == Side.MENTEE)
                || (state == IntroductionState.ASKED && side == Side.THIRD);
    }
}
