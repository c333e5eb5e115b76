package org.shanhe;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application: files as they are, and its first page for every address
 * that the application itself routes.
 */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // the names of these files change with their content
        registry.addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/", "/**")
            .addResourceLocations("classpath:/static/")
            .setCacheControl(CacheControl.noCache())
            .resourceChain(true)
            .addResolver(new FirstPageForRoutes());
    }

    /** Answers an address without a file name with the application's first page. */
    private static final class FirstPageForRoutes extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            // a missing file and an unknown address of the API are errors, not pages; the
            // name of a figure has a dot, too
            var route = !path.matches("(api|actuator|assets)/.*")
                    && !path.matches(".*\\.(js|css|map|json|svg|ico|png|txt|xml|html)");
            return route ? super.getResource("index.html", location) : null;
        }

    }

}
