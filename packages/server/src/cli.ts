import { complain } from './cli/say.ts';
import { CannotStart, type Sentence } from './sentence.ts';

/** A command: what it is for, and its code, loaded only when it is called (reading a file needs no database). */
interface Command {
  readonly usage: string;
  readonly does: Sentence;
  load(): Promise<{ run(args: readonly string[]): Promise<number> }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start [--data FOLDER] [--port N] [--host ADDRESS] [--database URL] [--config FILE] [--empty]',
    does: {
      en: 'runs Yicun: the database, the desk, and on the first start the sample programme (--empty: without)',
      zh: '启动宜村（含数据库）；首次启动载入示例任务分工表（--empty：不载入）',
    },
    load: () => import('./cli/start.ts'),
  },
  read: {
    usage: 'read FILE [--json]',
    does: {
      en: 'prints what the reader makes of a task table (docx, xlsx, text; - for what comes in); needs no database',
      zh: '显示对任务分工表的识读结果（docx、xlsx、文本；- 表示标准输入）；无需数据库',
    },
    load: () => import('./cli/read.ts'),
  },
  verify: {
    usage: 'verify [--data FOLDER] [--database URL] [--config FILE]',
    does: {
      en: 'checks that the log is whole and that records and figures follow from it, with the server running or not',
      zh: '核对日志链条是否完整、记录与统计值是否与日志一致；服务运行与否均可',
    },
    load: () => import('./cli/verify.ts'),
  },
  demo: {
    usage: 'demo [--scale N] [--seed N] [--remove [--changed-too]] [--data FOLDER] [--database URL] [--config FILE]',
    does: {
      en: 'fills the demonstration with generated records (1: 175,000; 6: a million), or takes all of it out (--remove)',
      zh: '向演示县区填入生成的记录（1 约 17.5 万条，6 约一百万条）；--remove 移除全部演示数据',
    },
    load: () => import('./cli/demo.ts'),
  },
  password: {
    usage: 'password NAME [--data FOLDER] [--database URL] [--config FILE]',
    does: {
      en: 'gives an account a new one-time password and unlocks it: for whoever has lost theirs, administrators too',
      zh: '为账号生成新的一次性密码并解锁：用于遗忘密码的人员，包括管理员',
    },
    load: () => import('./cli/password.ts'),
  },
};

/** Runs one command line. Gives the exit status: 0 done, 1 it could not, 2 the line was not understood. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(help(Object.values(COMMANDS)));
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const names = Object.keys(COMMANDS);
    complain({
      en: `"${name}" is not a command; the commands are: ${names.join(', ')}. See "yicun --help".`,
      zh: `没有“${name}”命令；可用：${names.join('、')}。详见“yicun --help”。`,
    });
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help([command]));
    return 0;
  }
  // Whoever reads what we print may have seen enough (| head), or the terminal may be closed: that is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessGone);
  try {
    return await (await command.load()).run(args);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    complain(error.sentence);
    return 1;
  }
}

function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

function help(commands: readonly Command[]): string {
  return commands.map(({ usage, does }) => `yicun ${usage}\n    ${does.en}\n    ${does.zh}`).join('\n');
}
