package app.waymark.calendar;

/** The calendar of somebody who never threw an event away: titles, descriptions, and a third of them repeat for ever. */
public final class LargeCalendar {

    private static final String TITLE =
            "Something that is long enough to be like a title of the world, and is never kept";

    private LargeCalendar() {}

    /** A calendar of that many events. */
    public static String of(int events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int number = 0; number < events; number++) {
            text.append("BEGIN:VEVENT\r\nUID:")
                    .append(number)
                    .append("\r\nSUMMARY:")
                    .append(TITLE)
                    .append("\r\nDESCRIPTION:")
                    .repeat("words ", 60)
                    .append("\r\nDTSTART;TZID=Europe/Berlin:20")
                    .append(10 + number % 16)
                    .append("0105T0")
                    .append(number % 10)
                    .append("0000\r\nDURATION:PT45M\r\n")
                    .append(number % 3 == 0 ? "RRULE:FREQ=WEEKLY;BYDAY=MO,WE\r\n" : "")
                    .append("END:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }
}
