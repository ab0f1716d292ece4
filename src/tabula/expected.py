#!/usr/bin/env python3
"""Make of this project's own PDF files what the scorer of ../shared/tables expects: the figures of each table and page.

usage: expected.py OUT EXPECTED

OUT is what `gongkai extract fixtures -o OUT` made. It tells the page of each figure; a figure counts where it is that
of the known cells beside the document. Labels are left out: only `found` tells something.
"""
import collections, csv, json, os, sys

out, expected = sys.argv[1:]
os.makedirs(expected, exist_ok=True)
gold, pages = {}, collections.defaultdict(dict)
for cell in csv.DictReader(open(f'{out}/cells.csv', encoding='utf-8')):
    folder, _, name = cell['source'].partition('/')
    known = f'fixtures/{folder}/{folder}.json'
    if not name.endswith('.pdf') or not os.path.exists(known):
        continue
    if folder not in gold:
        tables = json.load(open(known, encoding='utf-8'))['tables'].values()
        gold[folder] = {key: value for table in tables for key, value in table['cells'].items()}
    value = gold[folder].get('.'.join((cell['table'], cell['row'], cell['column'])))
    if isinstance(value, (int, float)) and cell['state'] == 'number' and float(cell['value']) == value:
        rows = pages[name].setdefault((cell['table'], int(cell['page'])), {})
        rows.setdefault(round(float(cell['y'])), []).append((float(cell['x']), cell['raw']))
for name, tables in pages.items():
    wanted = [{'id': f'{name[:-4]}/{table}-{page}', 'page': page, 'area': None,
               'rows': [[text for _, text in sorted(rows[y])] for y in sorted(rows)]}
              for (table, page), rows in tables.items()]
    json.dump(wanted, open(f'{expected}/{name[:-4]}.json', 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
