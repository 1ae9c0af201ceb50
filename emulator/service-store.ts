import type { CloudFile } from './cloud-file';
import type { ServiceStore, ServiceTable } from './service';

/** The durable tables of the services, as JSON rows in the cloud's one file. */
export function createServiceStore(file: CloudFile): ServiceStore {
  file.execute(`CREATE TABLE IF NOT EXISTS service_rows (
    sequence INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    row TEXT NOT NULL,
    UNIQUE (name, key)
  )`);
  return { table: <Row>(name: string) => serviceTable<Row>(file, name) };
}

function serviceTable<Row>(file: CloudFile, name: string): ServiceTable<Row> {
  const read = file.prepare('SELECT row FROM service_rows WHERE name = ? AND key = ?');
  // An update keeps the row's sequence, so that `list` stays in order of insertion.
  const write = file.prepare(`INSERT INTO service_rows (name, key, row) VALUES (?, ?, ?)
    ON CONFLICT (name, key) DO UPDATE SET row = excluded.row`);
  const erase = file.prepare('DELETE FROM service_rows WHERE name = ? AND key = ?');
  const readAll = file.prepare(
    'SELECT key, row FROM service_rows WHERE name = ? ORDER BY sequence',
  );
  return {
    get(key) {
      const found = read.get([name, key]);
      return found ? (JSON.parse(String(found[0])) as Row) : undefined;
    },
    put: (key, row) => void write.run([name, key, JSON.stringify(row)]),
    delete: (key) => void erase.run([name, key]),
    list: () =>
      readAll
        .all([name])
        .map(([key, row]) => ({ key: String(key), row: JSON.parse(String(row)) as Row })),
  };
}
