/**
 * Comes in: how tasks, duties and figures stand. Goes out: reminders, one digest for each person and day, urgings and the own calendar, in the
 * program and, where there is an address, by mail. It decides nothing about a task and counts nothing itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "inspection",
            "reporting",
            "figures",
            "tracking",
            "agency",
            "access",
            "regulation",
            "calendar",
            "post",
            "archive",
            "audit",
            "work"
        })
@NullMarked
package vn.dondoc.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
