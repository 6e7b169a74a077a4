package vn.dondoc.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyId;

/** How much the people of one agency used the program in some days: logins, the last of them, pages opened, changes made. */
public record AgencyAccess(
        AgencyId agency, int accounts, int logins, @Nullable Instant lastLogin, int opened, int updated) {}
