package vn.dondoc.calendar;

/**
 * Where a report's months begin: {@code firstDay} 1 is the calendar's; 15 lets each run from the 15th of the month before to the 14th, as
 * the reporting regime of Decree 09/2019/NĐ-CP is applied. Weeks do not know it.
 */
public record CutOff(int firstDay) {

    public static final CutOff CALENDAR = new CutOff(1);
    public static final CutOff FROM_THE_15TH = new CutOff(15);

    public CutOff {
        if (firstDay < 1 || firstDay > 28) {
            throw new IllegalArgumentException("A period cannot begin on day %d of every month".formatted(firstDay));
        }
    }

    boolean calendar() {
        return firstDay == 1;
    }
}
