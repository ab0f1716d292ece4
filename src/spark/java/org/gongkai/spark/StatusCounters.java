package org.gongkai.spark;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.gongkai.model.Status;

/** How many sources came to which status; shown by Spark's own page while the job runs. */
final class StatusCounters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, LongAccumulator> counts = new LinkedHashMap<>();

    StatusCounters(SparkContext spark) {
        for (Status status : Status.values()) {
            counts.put(status.code(), spark.longAccumulator("gongkai " + status.code()));
        }
    }

    void add(Status status) {
        counts.get(status.code()).add(1);
    }

    /** In words, without those that nothing came to. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, LongAccumulator> each : counts.entrySet()) {
            if (each.getValue().value() > 0) {
                text.append(text.isEmpty() ? "" : ", ");
                text.append(String.format(Locale.ROOT, "%,d ", each.getValue().value()));
                text.append(each.getKey());
            }
        }
        return text.isEmpty() ? "nothing new" : text.toString();
    }
}
