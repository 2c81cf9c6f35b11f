package io.tessera.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.data.ModulesElsewhere;
import io.tessera.platform.events.wire.KafkaClients;
import io.tessera.platform.events.wire.KafkaSettings;
import io.tessera.platform.modules.ActiveModules;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** Wires the event engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventsSettings.class, KafkaSettings.class})
class EventsConfiguration {

    @Bean
    static Subscriptions eventSubscriptions() {
        return new Subscriptions();
    }

    @Bean
    EventCatalog eventCatalog(ApplicationContext context) {
        return new EventCatalog(context.getClassLoader());
    }

    @Bean
    FlowLedger flowLedger() {
        return new FlowLedger();
    }

    @Bean
    Listeners eventListeners() {
        return new Listeners();
    }

    @Bean
    EventMemory eventMemory(EventsSettings settings) {
        return new EventMemory(settings.memory());
    }

    @Bean
    ModuleTransactionRunner moduleTransactionRunner(PlatformTransactionManager transactions) {
        return new ModuleTransactionRunner(transactions);
    }

    @Bean
    EventTracing eventTracing(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        return new EventTracing(
                SingletonSupplier.ofNullable(tracers::getIfAvailable),
                SingletonSupplier.ofNullable(propagators::getIfAvailable));
    }

    @Bean
    EventMeters eventMeters(ObjectProvider<MeterRegistry> registries, Clock clock) {
        return new EventMeters(SingletonSupplier.ofNullable(registries::getIfAvailable), clock);
    }

    @Bean
    DeliverySupport deliverySupport(
            EventMemory memory,
            ModuleTransactionRunner transactions,
            EventsSettings settings,
            EventTracing tracing,
            EventMeters meters) {
        return new DeliverySupport(memory, transactions, new EventCodec(), settings, tracing, meters);
    }

    @Bean
    Outbox outbox(DataSource dataSource) {
        return new Outbox(dataSource);
    }

    @Bean
    Census eventCensus(Outbox outbox, ModuleTransactionRunner transactions) {
        return new Census(outbox, transactions);
    }

    @Bean
    Doubts eventDoubts(Outbox outbox, ModuleTransactionRunner transactions) {
        return new Doubts(outbox, transactions);
    }

    @Bean
    Publications publications(
            EventCatalog catalog,
            DeliverySupport support,
            Clock clock,
            Listeners listeners,
            Outbox outbox,
            Doubts doubts,
            Outgoing outgoing) {
        var ids = new EventIds(clock);
        return new Publications(
                catalog,
                new PublicationSupport(
                        support.codec(),
                        ids,
                        listeners,
                        outbox,
                        support.memory(),
                        doubts,
                        outgoing,
                        support.tracing(),
                        support.meters()));
    }

    @Bean
    Outgoing outgoingEvents(KafkaSettings kafka) {
        return new Outgoing(kafka.isOn());
    }

    @Bean
    BridgeFactory bridgeFactory(
            Subscriptions subscriptions,
            EventCatalog catalog,
            ActiveModules modules,
            DataSource dataSource,
            Outbox outbox,
            Listeners listeners,
            Doubts doubts,
            FlowLedger ledger,
            DeliverySupport support,
            KafkaSettings kafka) {
        return new BridgeFactory(
                subscriptions,
                catalog,
                modules.withData(),
                new JdbcTemplate(dataSource),
                outbox,
                listeners,
                doubts,
                ledger,
                support,
                new KafkaClients(kafka));
    }

    @Bean
    EventBridge eventBridge(
            BridgeFactory factory,
            KafkaSettings kafka,
            Outgoing outgoing,
            EventsSettings settings,
            ModulesElsewhere elsewhere) {
        return new EventBridge(factory, kafka, outgoing, settings, elsewhere);
    }

    @Bean
    @ConditionalOnEnabledHealthIndicator("bridge")
    BridgeHealth bridgeHealthIndicator(EventBridge bridge) {
        return new BridgeHealth(bridge);
    }

    @Bean
    FlowAnswers flowAnswers(
            Flows flows,
            EventBridge bridge,
            ModuleTransactionRunner transactions,
            DataSource dataSource,
            ActiveModules modules) {
        var jdbc = new JdbcTemplate(dataSource);
        var known = new KnownFlows(jdbc, transactions, modules.withData());
        return new FlowAnswers(flows, known, bridge, transactions, jdbc);
    }

    @Bean
    StoredFlows flows(
            DataSource dataSource,
            FlowLedger ledger,
            Listeners listeners,
            Census census,
            ModuleTransactionRunner transactions,
            ActiveModules modules,
            EventTracing tracing) {
        var roots = new FlowRoots(new JdbcTemplate(dataSource), transactions, modules.withData());
        return new StoredFlows(roots, ledger, listeners, census, tracing);
    }

    @Bean
    Pruning eventPruning(
            DataSource dataSource, ModuleTransactionRunner transactions, ActiveModules modules, Outgoing outgoing) {
        return new Pruning(new JdbcTemplate(dataSource), transactions, modules.withData(), outgoing);
    }

    @Bean
    WorkerFactory workerFactory(
            Subscriptions subscriptions,
            EventCatalog catalog,
            ActiveModules modules,
            ApplicationContext context,
            DataSource dataSource,
            Outbox outbox,
            Census census,
            FlowLedger ledger,
            DeliverySupport support) {
        return new WorkerFactory(
                subscriptions,
                catalog,
                modules.withData(),
                context,
                new JdbcTemplate(dataSource),
                outbox,
                census,
                ledger,
                support);
    }

    @Bean
    EventEngine eventEngine(
            WorkerFactory factory,
            Listeners listeners,
            Outbox outbox,
            Census census,
            FlowLedger ledger,
            StoredFlows flows,
            EventsSettings settings,
            Doubts doubts,
            Pruning pruning) {
        return new EventEngine(
                factory, listeners, outbox, census, ledger, flows, new Upkeep(settings, census, doubts, pruning));
    }

    @Bean
    EventOperations eventOperations(
            EventEngine engine,
            Listeners listeners,
            Pruning pruning,
            ModuleTransactions transactions,
            DataSource dataSource,
            ActiveModules modules,
            EventBridge bridge) {
        return new RunningEvents(
                engine, listeners, pruning, transactions, new JdbcTemplate(dataSource), modules.withData(), bridge);
    }

    @Bean
    EventMetrics eventMetrics(
            Subscriptions subscriptions,
            Listeners listeners,
            EventEngine engine,
            ActiveModules modules,
            ObjectProvider<MeterRegistry> registries) {
        return new EventMetrics(subscriptions, listeners, engine, modules.withData(), registries);
    }
}
