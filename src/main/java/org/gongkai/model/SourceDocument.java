package org.gongkai.model;

/** What a reader makes of a document's bytes: drawn pages, or blocks in reading order. */
public sealed interface SourceDocument permits PagedDocument, FlowDocument {}
