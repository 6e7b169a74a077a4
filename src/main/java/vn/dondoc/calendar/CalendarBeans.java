package vn.dondoc.calendar;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendar of the installation: the years shipped, and those in its own folder. */
@Configuration
class CalendarBeans {

    @Bean
    static WorkingCalendar workingCalendar(@Value("${dondoc.calendar.folder:config/calendar}") String folder) {
        return WorkingCalendar.shippedAnd(Path.of(folder));
    }

    @Bean
    static DueDates dueDates(WorkingCalendar calendar) {
        return new DueDates(calendar);
    }
}
