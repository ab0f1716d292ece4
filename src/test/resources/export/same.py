"""Compares OUT/*.csv with FILE.sqlite and OUT/wide.csv with FILE.dta: prints what was the same."""
import csv
import sqlite3
import sys
from decimal import Decimal

import pandas
from pandas.io.stata import StataReader

out, database, stata = sys.argv[1:]


def rows(name):
    with open(f"{out}/{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def same(text, value, kind):
    if text == "" or value is None or value != value:
        return text == "" and (value is None or value != value or value == "")
    if kind in ("number", "integer", "year"):
        return Decimal(text) == Decimal(repr(value) if isinstance(value, float) else str(value))
    if kind == "boolean":
        return text == ("true" if value else "false")
    return text == value


with sqlite3.connect(database) as db:
    kinds = {(t, c): k for t, c, k in db.execute('SELECT "table", "column", type FROM columns')}
    labels = {c: l for c, l in db.execute("SELECT \"column\", label FROM columns WHERE \"table\" = 'wide'")}
    tables = sorted({t for t, _ in kinds})
    for table in tables:
        read = db.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in read.description]
        values = read.fetchall()
        texts = rows(table)
        assert len(values) == len(texts), table
        for text, value in zip(texts, values):
            assert list(text) == names, table
            for name, each in zip(names, value):
                assert same(text[name], each, kinds[table, name]), (table, name, text[name], each)

wide = rows("wide")
data = pandas.read_stata(stata)
assert list(wide[0]) == list(data.columns)
figures = blanks = 0
for name in data.columns:
    for text, value in zip(wide, data[name]):
        assert same(text[name], value, kinds["wide", name]), (name, text[name], value)
        if kinds["wide", name] == "number":
            figures += text[name] != ""
            blanks += text[name] == ""
with StataReader(stata) as reader:
    short = reader.variable_labels()
    assert sorted(reader.value_labels()) == ["level", "status"]
for name, label in short.items():
    assert len(label) <= 80 and len(name) <= 32
    assert label == labels[name] or (label.endswith("…") and labels[name].startswith(label[:-1])), name
print(",".join(tables), len(data), figures, blanks)
