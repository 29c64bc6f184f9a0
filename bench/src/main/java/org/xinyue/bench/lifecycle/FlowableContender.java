package org.xinyue.bench.lifecycle;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.HistoryService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.flowable.task.api.history.HistoricTaskInstance;
import org.flowable.variable.api.history.HistoricVariableInstance;

/**
 * A general process engine with its own defaults: history level audit, two boundary timers a case, no job executor (no
 * timer falls due during a run).
 */
final class FlowableContender implements Contender {
    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final Course course;

    private FlowableContender(HikariDataSource pool, ProcessEngine engine, Course course) {
        this.pool = pool;
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.course = course;
    }

    static Contender.Entry taking(Course course) {
        return database -> Optional.of(open(database, course));
    }

    private static Contender open(Database database, Course course) {
        HikariDataSource pool = database.pool(true);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        configuration.setAsyncExecutorActivate(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("lifecycle/" + course.process() + ".bpmn20.xml")
                .deploy();
        return new FlowableContender(pool, engine, course);
    }

    @Override
    public String name() {
        return "Flowable " + ProcessEngine.VERSION + course.suffix();
    }

    @Override
    public Caseworker caseworker() {
        return this::oneCase;
    }

    private void oneCase(long number) {
        String instance = runtime.startProcessInstanceByKey(
                        course.process(),
                        Long.toString(number),
                        Map.of(
                                "title", "拖欠工程款",
                                "channel", "COLUMN",
                                "receiver", "1f0a8c52-6c1e-7b7a-9a55-0d3c5f1b2a10",
                                "respondent", "1f0a8c52-6c1e-7b7a-9a55-0d3c5f1b2a11"))
                .getId();
        for (Course.Step step : course.steps()) {
            Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
            if (!task.getTaskDefinitionKey().equals(step.name())) {
                throw new IllegalStateException("case " + number + " waits for " + task.getTaskDefinitionKey());
            }
            Map<String, Object> decision =
                    step.decision().isEmpty() ? Map.of() : Map.of("decision" + step.name(), step.decision());
            tasks.complete(task.getId(), "official", decision);
        }
    }

    @Override
    public long casesClosed() {
        return history.createHistoricProcessInstanceQuery().finished().count();
    }

    @Override
    public List<Milestone> walked(long number) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .finished()
                .orderByHistoricTaskInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(task -> new Course.Step(task.getTaskDefinitionKey(), "").isMilestone())
                .map(this::milestone)
                .toList();
    }

    /** The step of a finished task, whose decision must have been kept as well. */
    private Milestone milestone(HistoricTaskInstance task) {
        Milestone milestone = Milestone.valueOf(task.getTaskDefinitionKey());
        HistoricVariableInstance decision = history.createHistoricVariableInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .variableName("decision" + milestone)
                .singleResult();
        if (decision == null || !milestone.decision().equals(decision.getValue())) {
            throw new IllegalStateException("the decision of " + milestone + " is not in the history");
        }
        return milestone;
    }

    @Override
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
