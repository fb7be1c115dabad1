/** Reads the heavy bad files one after the other and prints each answer as a line of JSON. Run with little memory. */
import { answerTo } from './answer.ts';
import { BAD_FILES } from './files.ts';

for (const { what, name, make } of BAD_FILES.filter(({ heavy }) => heavy)) {
  const bytes = make();
  const { user } = process.cpuUsage();
  const { is, zh, en } = await answerTo(bytes, name);
  // Time of the processor: the machine may be busy with other things.
  const seconds = (process.cpuUsage().user - user) / 1e6;
  console.log(JSON.stringify({ what, is, zh: zh.slice(0, 4000), en: en.slice(0, 4000), seconds }));
}
