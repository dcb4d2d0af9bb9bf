/**
 * The signed envelope in which every message travels between a centre and a bank: who sent which
 * bytes to whom, when, bound by an SM2 signature. Owns the headers, their canonical text, the
 * signer and the verifier. It asks {@code channel.crypto} for keys and looks into a body only to
 * compare its header with the envelope's; it does not remember nonces or message ids, which is the
 * receiver's part.
 */
@NullMarked
package org.anju.channel;

import org.jspecify.annotations.NullMarked;
