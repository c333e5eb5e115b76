package org.shanhe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanhe.kernel.Refused;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a reading request that names a filter its address does not know: ignoring it
 * would show more rows than were asked for.
 */
class UnknownParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET") && handler instanceof HandlerMethod method) {
            var names = known.computeIfAbsent(method.getMethod(), _ -> namesOf(method));
            for (var name : request.getParameterMap().keySet()) {
                Refused.unless(names.contains(name) || names.contains("*"), "UNKNOWN_PARAMETER", "name", name, "known",
                        String.join(", ", names));
            }
        }
        return true;
    }

    private static Set<String> namesOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
            .flatMap(UnknownParameters::namesOf)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null) {
            var name = annotation.value().isEmpty() ? annotation.name() : annotation.value();
            var any = Map.class.isAssignableFrom(parameter.getParameterType());
            return Stream.of(!name.isEmpty() ? name : any ? "*" : parameter.getParameter().getName());
        }
        if (Stream.of(PathVariable.class, RequestBody.class, RequestHeader.class)
            .anyMatch(parameter::hasParameterAnnotation)) {
            return Stream.empty();
        }
        if (parameter.getParameterType().isRecord()) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName);
        }
        return BeanUtils.isSimpleProperty(parameter.getParameterType()) ? Stream.of(parameter.getParameter().getName())
                : Stream.empty();
    }

}
