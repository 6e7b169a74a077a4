package vn.dondoc.suggestion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules are read once; a proposal takes no more than its text. */
@Configuration
class SuggestionBeans {

    @Bean(destroyMethod = "close")
    static Suggestions suggestions() {
        return new Suggestions();
    }
}
