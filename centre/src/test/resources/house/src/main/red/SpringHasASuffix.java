package red;

import org.springframework.boot.context.properties.ConfigurationProperties; // red
import org.springframework.stereotype.Component; // red

@Component
class SpringHasASuffix {}
