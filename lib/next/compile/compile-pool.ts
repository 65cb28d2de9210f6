import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import type { CompileEnvironment, CompileInEnvironment } from "@/lib/blog/compile-environment";
import type { ParsedPost } from "@/lib/content/types";
import type { BodyOptions } from "@/lib/markdown/compile-options";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { getCompiledFile } from "@/lib/next/compiled-engine.mjs";
import { printErrorLines } from "@/lib/utils/print";
import { processState } from "@/lib/utils/process-state";

/** A body with everything that it is compiled from. */
interface CompileInput {
	post: ParsedPost;
	options: BodyOptions;
	environment: CompileEnvironment;
}

/** A body for a process, with the environment unless it is that of the body before. */
export interface CompileRequest extends Omit<CompileInput, "environment"> {
	environment?: CompileEnvironment | undefined;
}

/** The result, or `ready` once the process's code is loaded. */
export type CompileResponse = { compiled: CompiledPost } | { error: unknown } | "ready";

interface CompileLimits {
	processorTime: number;
	time: number;
	memory: number;
}

const LIMITS: CompileLimits = { processorTime: 10, time: 100, memory: 512 };
/** More processes would take more memory than their time is worth: each loads all code. */
export const MAX_PROCESSES = 4;
/** Bodies that a process compiles in about the time that another one needs to start. */
export const MIN_SHARE = 50;
/** Seconds after which others no longer wait for a body: another process compiles them. */
const PATIENCE = 1;
/**
 * The size in MB of V8's space for new objects. With the default of 16, garbage collection takes a seventh of a build's time. A process that
 * waits for work keeps what it once had.
 */
const [SEMI_SPACE, LASTING_SEMI_SPACE] = [64, 4];
/** Seconds after which a process without work ends. */
const MAX_IDLE = 10;

interface Task {
	input: CompileInput;
	resolve: (compiled: CompiledPost) => void;
	reject: (error: unknown) => void;
	reduction?: BodyOptions["reduction"];
}

interface Compiler {
	process: ChildProcess;
	/** Whether its code is loaded. */
	isReady: boolean;
	/** Whether it has compiled a body, whose memory may still be in use. */
	isUsed: boolean;
	task?: Task | undefined;
	/** The last environment that it got. */
	environment?: CompileEnvironment;
	/** In milliseconds. */
	startedAt: number;
	/** Ends the process if the task takes too long, or if there is no task for long. */
	timer?: NodeJS.Timeout | undefined;
	/** The output since the task began. It is shown if the process fails. */
	printed: string;
}

/**
 * Compiles bodies in processes of their own, which end if a body takes too much time or memory. Such a body is compiled again without
 * highlighted code, and as plain text if that takes too much as well.
 */
export class CompilePool {
	private readonly compilers = new Set<Compiler>();
	private readonly waiting: Task[] = [];

	private readonly limits: CompileLimits;

	/**
	 * `script` runs in each process, with the folder of the engine. With `isLasting`, one of them starts now, and waits for work as long as this
	 * process runs.
	 */
	constructor(
		private readonly script: string,
		private readonly engineDir: string,
		private readonly isLasting: boolean,
		limits: Partial<CompileLimits> = {},
	) {
		this.limits = { ...LIMITS, ...limits };
		if (isLasting) this.startProcess();
	}

	compile(input: CompileInput): Promise<CompiledPost> {
		return new Promise((resolve, reject) => {
			this.waiting.push({ input, resolve, reject });
			this.distribute();
		});
	}

	/**
	 * Gives waiting bodies to idle processes, and starts as many processes as the others are worth, besides those that a slow body keeps
	 * busy.
	 */
	private distribute(): void {
		for (const compiler of this.compilers) {
			const isFree = compiler.isReady && !compiler.task;
			const task = isFree ? this.waiting.shift() : undefined;
			if (task) this.begin(compiler, task);
		}
		const isSlow = ({ task, startedAt }: Compiler) => task && performance.now() - startedAt >= PATIENCE * 1000;
		const needed = Math.ceil(this.waiting.length / MIN_SHARE);
		const wanted = needed && needed + [...this.compilers].filter(isSlow).length;
		const max = Math.max(2, Math.min(availableParallelism(), MAX_PROCESSES));
		while (this.compilers.size < Math.min(max, wanted)) this.startProcess();
	}

	private startProcess(): void {
		const { processorTime, memory } = this.limits;
		const semiSpace = this.isLasting ? LASTING_SEMI_SPACE : SEMI_SPACE;
		const child = fork(this.script, [this.engineDir, String(processorTime)], {
			execArgv: [`--max-old-space-size=${memory}`, `--max-semi-space-size=${semiSpace}`],
			serialization: "advanced",
			stdio: ["ignore", "inherit", "pipe", "ipc"],
		});
		const compiler: Compiler = { process: child, isReady: false, isUsed: false, startedAt: 0, printed: "" };
		this.compilers.add(compiler);
		child.stderr?.on("data", (text) => (compiler.printed += String(text)));
		child.on("message", (response: CompileResponse) => {
			const { task } = compiler;
			Object.assign(compiler, { isReady: true, isUsed: task !== undefined, task: undefined });
			if (compiler.printed) printErrorLines(compiler.printed.trimEnd());
			if (response === "ready") setReferenced(compiler, false);
			else if ("compiled" in response) task?.resolve(response.compiled);
			else task?.reject(response.error);
			this.distribute();
			if (!compiler.task) this.rest(compiler);
		});
		child.on("error", (error) => this.handleEnd(compiler, error));
		child.on("exit", () => this.handleEnd(compiler, new Error(`The compiler can't be started. ${compiler.printed}`)));
	}

	private begin(compiler: Compiler, task: Task): void {
		Object.assign(compiler, { task, startedAt: performance.now(), printed: "" });
		this.endAfter(compiler, this.limits.time);
		setTimeout(() => this.distribute(), PATIENCE * 1000).unref();
		setReferenced(compiler, true);
		const { post, options, environment } = task.input;
		const request: CompileRequest = { post, options: { ...options, reduction: task.reduction } };
		if (environment !== compiler.environment) request.environment = environment;
		compiler.environment = environment;
		compiler.process.send(request);
	}

	private rest(compiler: Compiler): void {
		clearTimeout(compiler.timer);
		setReferenced(compiler, false);
		const [first] = this.compilers;
		if (!this.isLasting || compiler !== first) this.endAfter(compiler, MAX_IDLE);
	}

	private endAfter(compiler: Compiler, seconds: number): void {
		clearTimeout(compiler.timer);
		compiler.timer = setTimeout(() => compiler.process.kill("SIGKILL"), seconds * 1000).unref();
	}

	/** After a process has ended, compiles its body in another one, before those that wait. */
	private handleEnd(compiler: Compiler, error: Error): void {
		if (!this.compilers.delete(compiler)) return;
		clearTimeout(compiler.timer);
		const { task, isReady, isUsed, startedAt } = compiler;
		if (!isReady) for (const one of this.waiting.splice(0)) one.reject(error);
		if (!task) return;
		const isSlow = performance.now() - startedAt >= this.limits.processorTime * 1000;
		// The memory may belong to earlier bodies.
		this.waiting.unshift({ ...task, reduction: isSlow || !isUsed ? reduce(task) : task.reduction });
		this.distribute();
	}
}

function setReferenced({ process: child }: Compiler, isReferenced: boolean): void {
	const method = isReferenced ? "ref" : "unref";
	child[method]();
	child.channel?.[method]();
	(child.stderr as (NodeJS.ReadableStream & Pick<ChildProcess, "ref" | "unref">) | null)?.[method]();
}

/** Matches what may be highlighted code. */
const CODE = /`{3}|~{3}|\{%-?\s*highlight/;

/** Returns the features to leave out of a body that took too much. */
function reduce({ input, reduction }: Task): Task["reduction"] {
	return reduction === undefined && CODE.test(input.post.body) ? "colors" : "syntax";
}

const shared = processState<{ pool?: CompilePool }>("compile-pool", {});

/** Returns a function that compiles bodies in a pool of processes, which all blogs of this process share. */
export async function createPoolCompiler(
	engineDir: string,
	mode: "development" | "production",
): Promise<CompileInEnvironment> {
	const script = await getCompiledFile(engineDir, "lib/next/compile/compile-process");
	shared.pool ??= new CompilePool(script, engineDir, mode === "development");
	const { pool } = shared;
	return (post, options, environment) => pool.compile({ post, options, environment });
}
