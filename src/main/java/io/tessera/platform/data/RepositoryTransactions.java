package io.tessera.platform.data;

import io.tessera.platform.modules.ModuleNames;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts every method of every Spring Data repository into a transaction of the repository's module. Left alone, the methods
 * of {@code CrudRepository} would begin transactions named after Spring's class, and declared and derived queries none.
 */
final class RepositoryTransactions implements BeanPostProcessor {

    private final ObjectProvider<PlatformTransactionManager> manager;

    RepositoryTransactions(ObjectProvider<PlatformTransactionManager> manager) {
        this.manager = manager;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> factoryBean) {
            factoryBean.addRepositoryFactoryCustomizer(
                    factory -> factory.addRepositoryProxyPostProcessor((proxy, information) ->
                            proxy.addAdvice(0, new InTransaction(information.getRepositoryInterface()))));
        }
        return bean;
    }

    private final class InTransaction implements MethodInterceptor {

        private final Class<?> repository;
        private final @Nullable String module;

        InTransaction(Class<?> repository) {
            this.repository = repository;
            this.module = ModuleNames.of(repository).orElse(null);
        }

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            if (module == null || invocation.getMethod().getDeclaringClass() == Object.class) {
                return invocation.proceed();
            }
            Supplier<@Nullable Object> work = () -> proceed(invocation);
            try {
                return TransactionModules.inRepositoryOf(
                        module,
                        TransactionSynchronizationManager.isActualTransactionActive()
                                ? work
                                : () -> template(invocation).execute(status -> work.get()));
            } catch (Checked checked) {
                throw checked.getCause() == null ? checked : checked.getCause();
            }
        }

        private TransactionTemplate template(MethodInvocation invocation) {
            var definition = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
            definition.setName(
                    repository.getName() + "." + invocation.getMethod().getName());
            return new TransactionTemplate(manager.getObject(), definition);
        }

        private static @Nullable Object proceed(MethodInvocation invocation) {
            try {
                return invocation.proceed();
            } catch (RuntimeException | Error unchecked) {
                throw unchecked;
            } catch (Throwable checked) {
                throw new Checked(checked);
            }
        }
    }

    /** Carries a checked exception through the template, which rolls back for it. */
    private static final class Checked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Checked(Throwable cause) {
            super(cause);
        }
    }
}
