/**
 * Commercial cryptography (商用密码) behind one port: SM2 signatures, SM3 digests, SM4 encryption. Owns
 * the port, its software adapter and the key files that adapter reads; an adapter for a hardware
 * module (HSM) takes its place without a change elsewhere. A key is known by its id only: no caller
 * ever holds key material.
 */
@NullMarked
package org.anju.channel.crypto;

import org.jspecify.annotations.NullMarked;
