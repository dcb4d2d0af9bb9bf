/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.anju.centre.AnjuCentre;
import org.anju.kernel.SteppedClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The centre as a process of its own that ends itself at one step, as a power cut would: no
 * shutdown hook, no closed connection, no flushed buffer. Arguments: the file of settings, the file
 * of the clock, the file that gets the port. Each line of its input names the step to end at; it
 * says so in the port's file, and runs until its input ends.
 */
final class HaltingCentre {

    /** How the process ends when the step is reached. */
    static final int HALTED = 86;

    private HaltingCentre() {}

    public static void main(String[] arguments) throws IOException {
        AtomicReference<String> armed = new AtomicReference<>("");
        StepListener listener =
                reached -> {
                    if (reached.name().equals(armed.get())) {
                        Runtime.getRuntime().halt(HALTED);
                    }
                };
        SteppedClock clock = SteppedClock.at(Path.of(arguments[1]));
        var context =
                new SpringApplicationBuilder(AnjuCentre.class)
                        .initializers(
                                (GenericApplicationContext beans) -> {
                                    primary(beans, StepListener.class, listener);
                                    primary(beans, Clock.class, clock);
                                })
                        .properties(settings(Path.of(arguments[0])))
                        .run();
        Path told = Path.of(arguments[2]);
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        tell(told, port + " ");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String step = input.readLine(); step != null; step = input.readLine()) {
            armed.set(step);
            tell(told, port + " " + step);
        }
        context.close();
    }

    private static <T> void primary(GenericApplicationContext beans, Class<T> type, T bean) {
        beans.registerBean(
                "ofTheTest" + type.getSimpleName(), type, () -> bean, it -> it.setPrimary(true));
    }

    private static Map<String, Object> settings(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Object> settings = new TreeMap<>();
        properties.forEach((name, value) -> settings.put(name.toString(), value));
        return settings;
    }

    private static void tell(Path file, String port) throws IOException {
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), port);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
