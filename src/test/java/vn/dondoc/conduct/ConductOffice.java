package vn.dondoc.conduct;

import java.util.List;

/** What of this package a report asks, for the tests of reports. */
public final class ConductOffice {

    private ConductOffice() {}

    public static List<Class<?>> tellingReports() {
        return List.of(Incidents.class, TechnicalLog.class, KeptRecords.class);
    }
}
