/**
 * Settings of glibc's allocator: https://man7.org/linux/man-pages/man3/mallopt.3.html#ENVIRONMENT. By default it keeps the memory of
 * images that were resized: a server that had resized 43 in all widths and formats had 560 MB, and has 180 with these. Other systems
 * ignore them.
 */
const SETTINGS = {
	MALLOC_ARENA_MAX: "2",
	MALLOC_MMAP_THRESHOLD_: "131072",
	MALLOC_TRIM_THRESHOLD_: "131072",
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Returns the settings of the allocator for a process that is started with some variables, which win. */
export function getAllocatorSettings(env: Variables): Record<string, string> {
	return Object.fromEntries(Object.entries(SETTINGS).filter(([name]) => env[name] === undefined));
}

/** Replaces this process by one with other variables: https://nodejs.org/api/process.html#processexecvefile-args-env */
type Execve = (file: string, args: readonly string[], env: Variables) => void;

/** The part of a process that decides whether it is started again. */
export interface StartedProcess extends Pick<NodeJS.Process, "platform" | "execPath" | "execArgv" | "argv"> {
	env: Variables;
	/** Whether a process that started this one sends it messages, which it would miss. */
	connected?: boolean;
	execve?: Execve;
}

/** Starts this process again with the settings of the allocator, which reads them when a process starts, where Node.js can do that. */
export function applyAllocatorSettings(started: StartedProcess = process as StartedProcess): void {
	const { platform, env, execPath, execArgv, argv, connected } = started;
	const settings = getAllocatorSettings(env);
	if (platform !== "linux" || connected || Object.keys(settings).length === 0) return;
	started.execve?.(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, ...settings });
}
