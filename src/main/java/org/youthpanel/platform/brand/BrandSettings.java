package org.youthpanel.platform.brand;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a council sets its brand. What is left empty stays as it is without.
 *
 * @param product what the service calls this product
 * @param council the council's name, shown in the header, and the words for its logo
 * @param logo an SVG or PNG file; a relative path is one in the data folder
 * @param colour six hexadecimal digits after #; white text stands on it
 */
@ConfigurationProperties("youth-panel.brand")
public record BrandSettings(
        @DefaultValue("") String product,
        @DefaultValue("") String council,
        @DefaultValue("") String logo,
        @DefaultValue("#0f5257") String colour) {}
