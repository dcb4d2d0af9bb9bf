package red;

import org.springframework.transaction.annotation.Transactional;

@Transactional // red
class TransactionsBeginInServices {

    @org.springframework.transaction.annotation.Transactional(readOnly = true) // red
    void reads() {}
}
