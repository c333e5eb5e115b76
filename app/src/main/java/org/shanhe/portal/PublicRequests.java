package org.shanhe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shanhe.kernel.Refused;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Forms without an account are short, and say before they are read how long they are. */
@Configuration(proxyBeanMethods = false)
class PublicRequests implements WebMvcConfigurer {

    private static final long MOST = 32_768;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Size()).addPathPatterns("/api/public/**", "/api/appeals/public/**");
    }

    private static final class Size implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var length = request.getContentLengthLong();
            if (request.getMethod().equals("POST") && (length < 0 || length > MOST)) {
                throw Refused.because(Refused.Kind.TOO_LARGE, "PORTAL_TOO_LARGE", "most", MOST / 1024);
            }
            return true;
        }

    }

}
