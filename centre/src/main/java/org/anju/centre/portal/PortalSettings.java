/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pages.
 *
 * @param environment printed on every page where this is not the real thing, such as 演示; empty in
 *     production
 */
@ConfigurationProperties("anju.portal")
record PortalSettings(@DefaultValue("") String environment) {}
