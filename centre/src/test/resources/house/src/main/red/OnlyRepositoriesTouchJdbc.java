package red;

import java.sql.Connection; // red
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient; // red
import org.springframework.stereotype.Service;

@Service
class OnlyRepositoriesTouchJdbc {

    List<String> names(JdbcClient jdbc) {
        return jdbc.sql("select name from party.person").query(String.class).list();
    }

    void close(Connection connection) throws java.sql.SQLException { // red
        connection.close();
    }
}
