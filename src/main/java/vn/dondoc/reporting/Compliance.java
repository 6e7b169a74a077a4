package vn.dondoc.reporting;

import vn.dondoc.calendar.Period;

/** What whoever keeps the record of internal regulations, plans, trainings and proposals tells the report on the regulation. */
public interface Compliance {

    /** One paragraph for each line; empty where there is nothing to tell. */
    String words(Period period);
}
