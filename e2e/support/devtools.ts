import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

type Params = Record<string, unknown>;

interface Message {
	id?: number;
	method?: string;
	params?: Params;
	result?: Params;
	error?: { message: string };
}

/** A connection to a browser in the DevTools protocol, over a pipe: https://chromedevtools.github.io/devtools-protocol/ */
export class DevTools {
	readonly events: { method: string; params: Params }[] = [];
	private readonly process: ChildProcess;
	private readonly output: Writable;
	private readonly pending = new Map<number, (message: Message) => void>();
	private unparsed = "";

	constructor(executable: string, args: string[]) {
		const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"] as const;
		this.process = spawn(executable, ["--remote-debugging-pipe", ...args], { stdio: [...stdio] });
		this.output = this.process.stdio[3] as Writable;
		(this.process.stdio[4] as Readable).setEncoding("utf8").on("data", (text: string) => this.receive(text));
	}

	/** Sends a command and returns its result. Throws the error that the browser responds with. */
	async send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
		const id = this.pending.size + 1;
		const response = new Promise<Message>((resolve) => this.pending.set(id, resolve));
		this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		const { result, error } = await response;
		if (error) throw new Error(`${method}: ${error.message}`);
		return result ?? {};
	}

	/** Kills the browser. */
	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.process.once("close", resolve));
		this.process.kill("SIGKILL");
		await closed;
	}

	private receive(text: string): void {
		const messages = (this.unparsed + text).split("\0");
		this.unparsed = messages.pop() ?? "";
		for (const message of messages.map((json): Message => JSON.parse(json))) {
			if (message.id !== undefined) this.pending.get(message.id)?.(message);
			else if (message.method) this.events.push({ method: message.method, params: message.params ?? {} });
		}
	}
}
