/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts every statement that is sent to the server, whoever prepares it. */
final class CountingDataSource extends DelegatingDataSource {

    private final AtomicLong sent = new AtomicLong();

    CountingDataSource(DataSource target) {
        super(target);
    }

    long sent() {
        return sent.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watch(super.getConnection(), Connection.class);
    }

    private <T> T watch(T target, Class<T> type) {
        Object watched =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (target instanceof Statement
                                    && method.getName().startsWith("execute")) {
                                sent.incrementAndGet();
                            }
                            try {
                                Object result = method.invoke(target, arguments);
                                return result instanceof Statement
                                                && Statement.class.isAssignableFrom(
                                                        method.getReturnType())
                                        ? watchStatement((Statement) result, method.getReturnType())
                                        : result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
        return type.cast(watched);
    }

    private <S> Object watchStatement(Statement statement, Class<S> type) {
        return watch(type.cast(statement), type);
    }
}
