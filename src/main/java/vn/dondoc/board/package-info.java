/**
 * Comes in: figures and the rows they count. Goes out: the lists, the leader's dashboard, roll-calls, and the sheets that go to agencies and
 * come back filled in. It counts nothing itself and changes tasks only by the acts of their own pages.
 */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "post",
            "figures",
            "tracking",
            "review",
            "suggestion",
            "rendering",
            "agency",
            "access",
            "regulation",
            "calendar",
            "audit",
            "vietnamese"
        })
@NullMarked
package vn.dondoc.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
