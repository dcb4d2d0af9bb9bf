/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.SoftwareCrypto;
import org.anju.kernel.Ids;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some packages of the centre, wired as in the program, on a test's own database with keys of its
 * own; no web, no scheduler, and a clock that the test gives.
 */
public final class CentrePackages implements AutoCloseable {

    private static final String ROOT = CentrePackages.class.getPackageName() + ".";
    private static final Pattern LEFT_OUT =
            Pattern.compile(".*\\.web\\..*|.*\\.ledger\\.TotalLoopService");

    private final AnnotationConfigApplicationContext context;

    /**
     * Starts the packages of these names, such as {@code party}. A name with the beginning of a
     * type behind it, such as {@code settlement.OwnAccount}, starts only what begins like it.
     */
    public CentrePackages(CentreDatabase database, Clock clock, String... packages) {
        this(database, clock, context -> {}, packages);
    }

    /** The same with beans of the test's own, such as a business that does not exist yet. */
    public CentrePackages(
            CentreDatabase database,
            Clock clock,
            Consumer<AnnotationConfigApplicationContext> more,
            String... packages) {
        context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, database::dataSource);
        context.registerBean(Clock.class, () -> clock);
        context.register(Frame.class);
        more.accept(context);
        for (String name : packages) {
            scan(name);
        }
        context.refresh();
    }

    private void scan(String name) {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(LEFT_OUT));
        String whole = ROOT + name;
        int type = whole.lastIndexOf('.') + 1;
        boolean part = Character.isUpperCase(whole.charAt(type));
        if (part) {
            scanner.addExcludeFilter(
                    new RegexPatternTypeFilter(
                            Pattern.compile("(?!" + Pattern.quote(whole) + ").*")));
        }
        scanner.scan(part ? whole.substring(0, type - 1) : whole);
    }

    /** A facade or another bean of the packages. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Every bean of a type, in their order. */
    public <T> List<T> all(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    @Override
    public void close() {
        context.close();
    }

    // Registered by hand and not marked as a configuration, so that the whole program's scan passes
    // it by.
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Frame {

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.shared();
        }

        @Bean
        Ids ids(Clock clock) {
            return new Ids(clock, new SecureRandom());
        }

        @Bean
        CryptoPort cryptoPort() {
            try {
                Path keys = Files.createTempDirectory("anju-test-keys");
                KeyFiles.generateSm4(keys, "field");
                KeyFiles.generateHmac(keys, "index");
                return SoftwareCrypto.open(keys);
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the test's keys", e);
            }
        }
    }
}
