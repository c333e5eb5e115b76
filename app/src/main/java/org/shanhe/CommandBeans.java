package org.shanhe;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shanhe.kernel.Command;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/**
 * Makes the commands that run: the modules' from a Spring context without web server, in
 * which only what the command needs is created.
 */
class CommandBeans implements AutoCloseable {

    private final List<String> settings;

    private @Nullable ConfigurableApplicationContext context;

    CommandBeans(List<String> settings) {
        this.settings = settings;
    }

    <K> K create(Class<K> type) throws Exception {
        if (type == Serve.class) {
            return type.cast(new Serve(settings));
        }
        if (Command.class.isAssignableFrom(type)) {
            return type.isAnnotationPresent(Component.class) ? context().getBean(type) : plain(type);
        }
        return CommandLine.defaultFactory().create(type);
    }

    // a command that may do without the context gets its settings, or the way to the
    // context
    private <K> K plain(Class<K> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        if (constructor.getParameterCount() == 0) {
            return type.cast(constructor.newInstance());
        }
        Supplier<BeanFactory> beans = this::context;
        return type
            .cast(constructor.newInstance(constructor.getParameterTypes()[0] == Supplier.class ? beans : settings));
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            context = new SpringApplicationBuilder(Shanhe.class).web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("shanhe.command=true", "logging.threshold.console=off", "logging.threshold.file=warn",
                        "logging.file.name=${shanhe.data}/command.log")
                .run(settings.toArray(String[]::new));
        }
        return context;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

}
