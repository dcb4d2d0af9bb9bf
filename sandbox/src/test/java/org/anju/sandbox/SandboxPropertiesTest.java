/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.sandbox.habit.BankHabits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SandboxPropertiesTest {

    private final Map<String, String> settings =
            new HashMap<>(
                    Map.of(
                            "sandbox.node", "BANKSB01",
                            "sandbox.keys", "keys",
                            "sandbox.subscribers[0].node", "C32050",
                            "sandbox.subscribers[0].url", "http://127.0.0.1:8080/channel"));

    @Test
    void needsNoMoreThanNodeKeysAndSubscriber() {
        assertThat(bound())
                .isEqualTo(
                        new SandboxProperties(
                                "BANKSB01",
                                Path.of("keys"),
                                null,
                                null,
                                DeliveryMode.BACKGROUND,
                                null,
                                BankHabits.STANDARD,
                                null,
                                List.of(
                                        new SandboxProperties.Subscriber(
                                                "C32050",
                                                URI.create("http://127.0.0.1:8080/channel"),
                                                List.of("centre")))));
    }

    @Test
    void takesTheDeliveryModeAsItIsWritten() {
        settings.put("sandbox.delivery", "on-demand");

        assertThat(bound().delivery()).isEqualTo(DeliveryMode.ON_DEMAND);
    }

    @Test
    void takesTheClosingTimeAsClocksShowIt() {
        settings.put("sandbox.closing-time", "23:30");

        assertThat(bound().closingTime()).isEqualTo(LocalTime.of(23, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox.node,sandbox.node must be given",
        "sandbox.keys,sandbox.keys must be given",
        "sandbox.subscribers[0].url,sandbox.subscribers[].url must be given"
    })
    void namesWhatIsMissing(String setting, String message) {
        settings.remove(setting);

        assertThatThrownBy(this::bound).rootCause().hasMessageContaining(message);
    }

    @Test
    void refusesANodeThatNoEnvelopeCanCarry() {
        settings.put("sandbox.node", "bank 1");

        assertThatThrownBy(this::bound).rootCause().hasMessageContaining("sandbox.node");
    }

    private SandboxProperties bound() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("sandbox", SandboxProperties.class)
                .get();
    }
}
