package vn.dondoc.agency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** At every start the shipped bodies that are not there yet are taken in; at the first start, all of them. */
@Component
class RegisterImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterImport.class);

    private final Agencies agencies;

    RegisterImport(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            int taken = agencies.importShipped();
            if (taken > 0) {
                LOG.info("Đã nhập {} cơ quan vào danh bạ", taken);
            }
        } catch (DuplicateKeyException e) {
            LOG.info("Danh bạ cơ quan đang được một tiến trình khác nhập");
        }
    }
}
