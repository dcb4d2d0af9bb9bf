/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.Optional;
import org.anju.sandbox.SandboxProperties;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the web server listen on a further port for the bank link, where one is configured. */
@Configuration(proxyBeanMethods = false)
class LinkDoorConfiguration {

    private static final String PROTOCOL = "org.apache.coyote.http11.Http11NioProtocol";

    @Bean
    ConnectorDoor linkDoor(SandboxProperties properties) {
        return new ConnectorDoor(Optional.ofNullable(properties.linkPort()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> linkPort(ConnectorDoor door) {
        return door::hangIn;
    }

    /** The door as a connector of the web server: stopped, it leaves its port. */
    static final class ConnectorDoor implements LinkDoor {

        private final Optional<Integer> port;
        private @Nullable Connector connector;

        ConnectorDoor(Optional<Integer> port) {
            this.port = port;
        }

        private synchronized void hangIn(TomcatServletWebServerFactory factory) {
            if (port.isEmpty()) {
                return;
            }
            Connector made = new Connector(PROTOCOL);
            made.setPort(port.get());
            if (factory.getAddress() != null) {
                made.setProperty("address", factory.getAddress().getHostAddress());
            }
            // Bound while it runs, not from the first start to the end of the program.
            made.setProperty("bindOnInit", "false");
            factory.addAdditionalConnectors(made);
            connector = made;
        }

        @Override
        public synchronized boolean isOpen() {
            return connector == null || connector.getState().isAvailable();
        }

        @Override
        public synchronized void set(boolean open) {
            if (connector == null) {
                throw ReceptionRefusal.sharedDoor();
            }
            if (open == isOpen()) {
                return;
            }
            try {
                if (open) {
                    connector.start();
                } else {
                    connector.stop();
                }
            } catch (LifecycleException e) {
                throw new IllegalStateException("the port of the bank link cannot be moved", e);
            }
        }
    }
}
