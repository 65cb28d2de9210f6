import type { TextEdit } from "quire-language-server";
import { type FieldState, RETRY_DELAY } from "./connection";

export type FieldValue = FieldState["value"];

interface Options {
	document: {
		getText(): string;
		edit(edits: readonly TextEdit[]): void;
	};
	/** Returns the edits that set a field, or why it can't be set. Rejects if the server doesn't answer. */
	findEdits(text: string, field: string, value: FieldValue): Promise<{ edits: TextEdit[] } | { problem: string }>;
	/** Is called when a field is in the text, or with the reason why it can't be. */
	onField(field: string, problem: string | undefined): void;
	/** Is called when `state` may have changed. */
	onState(): void;
}

/** Milliseconds without a change after which fields are written into the text. */
const DELAY = 200;

/** Writes fields into the front matter of a text: one at a time, each until the text has its latest value. */
export class FieldEdits {
	/** In the order in which their fields were changed first. */
	private readonly values = new Map<string, FieldValue>();
	private hasFailed = false;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private work: Promise<void> | undefined;

	constructor(private readonly options: Options) {}

	/** Whether the text has all values; `failed` if the server doesn't answer. */
	get state(): "written" | "waiting" | "failed" {
		if (this.values.size === 0) return "written";
		return this.hasFailed ? "failed" : "waiting";
	}

	isWaiting(field: string): boolean {
		return this.values.has(field);
	}

	set(field: string, value: FieldValue): void {
		this.values.set(field, value);
		this.schedule(DELAY);
		this.options.onState();
	}

	/** Writes the waiting values. Returns whether the text has all values. */
	async flush(): Promise<boolean> {
		clearTimeout(this.timer);
		this.work ??= this.writeAll().finally(() => {
			this.work = undefined;
			this.options.onState();
		});
		await this.work;
		return this.state === "written";
	}

	private schedule(delay: number): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.flush(), delay);
	}

	private async writeAll(): Promise<void> {
		for (let [next] = this.values; next; [next] = this.values) {
			const [field, value] = next;
			const { document, findEdits, onField } = this.options;
			const text = document.getText();
			// Without an answer of the server, it is asked again.
			const answer = await findEdits(text, field, value).catch(() => undefined);
			this.hasFailed = !answer;
			if (!answer) return this.schedule(RETRY_DELAY);
			// The edits are those of another text.
			if (document.getText() !== text) continue;
			if (this.values.get(field) === value) this.values.delete(field);
			if ("edits" in answer && answer.edits.length > 0) document.edit(answer.edits);
			onField(field, "problem" in answer ? answer.problem : undefined);
		}
	}
}
