import { editDocument } from '../../dist/audit/edit-document.js';
import { updateFile } from '../../dist/bin/durable-file.js';

/** One of many writers: adds the row it is told to add, and says so when it is there. */
process.on('message', ({ path, name }) => {
  const row = { file: `src/${name}.ts`, in: 'run', call: 'node:fs#readFileSync', class: 'wrapped' };
  const problems = [];
  const updated = updateFile(path, (current) => {
    const { text, refused } = editDocument(current, [{ kind: 'add-row', row }], { file: 'fence.audit.yaml' });
    problems.push(...refused.map(({ problem }) => problem.message));
    return text;
  });
  const ok = updated.kind === 'written' && problems.length === 0;
  process.send({ name, problem: ok ? undefined : JSON.stringify([updated, problems]) });
});
