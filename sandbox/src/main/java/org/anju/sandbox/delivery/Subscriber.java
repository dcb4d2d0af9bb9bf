/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.net.URI;

/** A centre that is told of every movement on its wallets. */
record Subscriber(String node, URI url) {}
