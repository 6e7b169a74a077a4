package vn.dondoc.access;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The paths of this package, and those of the machinery. */
@Configuration
class AccessGates {

    @Bean
    static MenuEntry accountsMenu() {
        return new MenuEntry(900, "/tai-khoan", "access.menu.accounts", Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    static Gate passwordGate() {
        return Gate.forEverybody(SessionCheck.CHANGE_PASSWORD);
    }

    @Bean
    static Gate ownAccountGate() {
        return Gate.forEverybody("/ca-nhan/**");
    }

    @Bean
    static Gate logoutGate() {
        return Gate.forEverybody(WebSecurity.LOGOUT);
    }

    @Bean
    static Gate actuatorGate() {
        return new Gate("/actuator/**", Set.of(Role.ADMINISTRATOR));
    }
}
