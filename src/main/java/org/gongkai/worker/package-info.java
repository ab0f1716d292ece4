/**
 * Reading documents so that none can do harm. {@link org.gongkai.worker.Intake} reads one file;
 * {@link org.gongkai.worker.LocalReading} makes its record in this process, {@link
 * org.gongkai.worker.WorkerProcess} in another one, whose main loop is {@link
 * org.gongkai.worker.WorkerLoop}. Time and memory of that process are bounded from outside.
 */
package org.gongkai.worker;
