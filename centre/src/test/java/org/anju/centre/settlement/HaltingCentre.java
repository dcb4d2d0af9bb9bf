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
import org.anju.centre.instruction.DeskActs;
import org.anju.kernel.SteppedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The centre as a process of its own that ends itself at one step, as a power cut would: no
 * shutdown hook, no closed connection, no flushed buffer. Arguments: the file of settings, the file
 * of the clock, the file that gets the port. Each line of its input names the step to end at, of
 * which it tells in the port's file, or begins with {@link #ACT} and says what people do. It runs
 * until its input ends.
 */
public final class HaltingCentre {

    /** How the process ends when the step is reached. */
    public static final int HALTED = 86;

    /** How a line begins that says what people do. */
    public static final String ACT = "act ";

    private static final Logger LOG = LoggerFactory.getLogger(HaltingCentre.class);

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
        DeskActs desk = DeskActs.on(context::getBean);
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            if (line.startsWith(ACT)) {
                act(desk, line.substring(ACT.length()));
            } else {
                armed.set(line);
                tell(told, port + " " + line);
            }
        }
        context.close();
    }

    private static void act(DeskActs desk, String what) {
        try {
            desk.act(what);
        } catch (RuntimeException refused) {
            // Whoever asked looks at what stands, and asks again.
            LOG.info("{} was not done: {}", what, refused.toString());
        }
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
