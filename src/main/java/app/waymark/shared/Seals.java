package app.waymark.shared;

/** What shows that Waymark itself wrote something: made with a key of this installation that nobody else has. */
public interface Seals {

    /** 32 octets that nobody else can make of this; what is sealed for one purpose is not for another. */
    byte[] seal(String purpose, byte[] said);
}
