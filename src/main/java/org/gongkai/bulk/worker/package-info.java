/**
 * Reading documents so that none can do harm. {@link org.gongkai.bulk.worker.Intake} reads one
 * file; {@link org.gongkai.bulk.worker.LocalReading} makes its record in this process, {@link
 * org.gongkai.bulk.worker.WorkerProcess} in another one, whose main loop is {@link
 * org.gongkai.bulk.worker.WorkerLoop}. Time and memory of that process are bounded from outside.
 */
package org.gongkai.bulk.worker;
