import type {
	Gone,
	KnownFile,
	PostFile,
	SaveAnswer,
	SaveRequest,
	SourceAnswer,
	Version,
} from "@/packages/desk/src/model/protocol";
import { RETRY_DELAY } from "./connection";
import { mergeTexts } from "./merge-texts";

interface EditedDocument {
	getText(): string;
	/** Replaces the parts that differ from a text. With `isStep`, an undo brings back the text before it. */
	setText(text: string, options?: { isStep: boolean }): void;
}

/** Its promises reject if the server doesn't answer. */
interface Connection {
	load(file: string, known: string): Promise<SourceAnswer>;
	save(request: SaveRequest): Promise<SaveAnswer>;
}

/** Text that isn't on the disk, and the text of the disk from which it was made. */
export interface UnsavedText {
	text: string;
	base: string;
}

/** Stores unsaved text until after a reload. */
interface Backups {
	/** Returns whether the text is stored. */
	store(text: UnsavedText): boolean;
	drop(): void;
}

export type Status =
	| { kind: "saved" }
	| { kind: "unsaved" }
	| { kind: "saving" }
	/** The save failed; `isKept` tells whether the text survives a reload. */
	| { kind: "failed"; message: string; isKept: boolean }
	/** Another program changed the same lines; nothing is saved until a version is chosen. */
	| { kind: "conflict"; theirs: Version }
	/** The text is being merged by hand with a version of another program. */
	| { kind: "merging"; theirs: Version }
	| ({ kind: "gone" } & Pick<Gone, "movedTo">);

interface Options {
	file: string;
	version: Version;
	document: EditedDocument;
	connection: Connection;
	backups: Backups;
	/** Whether the text is saved as it is typed. */
	isAutomatic: boolean;
	onStatus(status: Status): void;
	/** Is called after changes of another program were merged into the text. */
	onMerge(): void;
	/** Is called with what the server knows of the file: its name and the path of its page may have changed. */
	onFile(file: KnownFile): void;
}

/** Milliseconds without a change after which the text is saved: less than between two keystrokes at a usual pace. */
const SAVE_DELAY = 40;
/** Milliseconds for which a file may be missing or empty while another program replaces it. */
const REPLACEMENT_TIME = 500;
/** Milliseconds for which a save may last before the text is kept in the browser as well. */
const SLOW_SAVE = 1_000;

const NO_ANSWER = "The development server doesn't answer.";

/** Keeps a text in the editor and its file on disk the same, without losing anything that either side writes. */
export class FileSession {
	private file: string;
	/** The last known version on disk, from which the text is made. */
	private base: Version;
	private status: Status = { kind: "saved" };
	private isAutomatic: boolean;
	/** The text that the writer saved by a command, until it is on the disk. */
	private commanded: string | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private isSlow = false;
	/** The text that is being saved, which may be on the disk by now. */
	private sent: string | undefined;
	/** The last request to the server; requests run one after the other. */
	private work: Promise<unknown> = Promise.resolve();

	constructor(private readonly options: Options) {
		this.file = options.file;
		this.base = options.version;
		this.isAutomatic = options.isAutomatic;
	}

	get isUnsaved(): boolean {
		const text = this.options.document.getText();
		return text !== this.base.text || (this.sent ?? text) !== text;
	}

	/** Handles a change of the text by its writer. */
	noteChange(): void {
		if (this.isPaused()) this.keep();
		else if (!this.isUnsaved) this.settle();
		else {
			if (this.status.kind !== "saving") this.tell({ kind: "unsaved" });
			this.schedule(SAVE_DELAY);
		}
	}

	setAutomatic(isAutomatic: boolean): void {
		this.isAutomatic = isAutomatic;
		this.noteChange();
	}

	/**
	 * Saves the present text. If that fails, the same text is saved again later, without what is typed since, unless saving is
	 * automatic.
	 */
	save(): Promise<void> {
		this.commanded = this.options.document.getText();
		return this.flush();
	}

	/** Saves the text before another action changes the file. Returns whether all of it is on the disk. */
	async saveAll(): Promise<boolean> {
		await this.save();
		// What another program has changed was merged into it.
		if (this.status.kind === "unsaved") await this.save();
		return this.status.kind === "saved" && !this.isUnsaved;
	}

	/** Checks whether another program has changed, renamed or deleted the file. */
	check(): Promise<void> {
		return this.enqueue(() => this.compare());
	}

	/** Ends a conflict. The version that isn't chosen is one undo away. */
	async resolve(choice: "mine" | "theirs" | "by hand"): Promise<void> {
		// The other program may have taken its version back meanwhile, or written another one.
		if (this.status.kind === "conflict") await this.check();
		if (this.status.kind !== "conflict") return;
		const { theirs } = this.status;
		const { document } = this.options;
		const mine = document.getText();
		if (choice !== "by hand") document.setText(theirs.text, { isStep: true });
		if (choice === "mine") document.setText(mine, { isStep: true });
		this.base = theirs;
		if (choice === "by hand") return this.tell({ kind: "merging", theirs });
		this.tell({ kind: "unsaved" });
		return this.save();
	}

	finishMerge(): Promise<void> {
		if (this.status.kind !== "merging") return Promise.resolve();
		this.tell({ kind: "unsaved" });
		return this.save();
	}

	createAgain(): Promise<void> {
		return this.enqueue(async () => {
			if (this.status.kind === "gone") await this.write(this.options.document.getText(), null);
		});
	}

	/** Continues with the file that has the content of one that is gone. */
	async follow(moved: PostFile): Promise<void> {
		this.file = moved.file;
		this.tell({ kind: "unsaved" });
		this.options.onFile(moved);
		await this.check();
		await this.flush();
	}

	/** Brings back text that wasn't saved when the page was left. */
	restore({ text, base }: UnsavedText): void {
		const { document } = this.options;
		const merged = mergeTexts(base, text, document.getText());
		document.setText(merged ?? text, { isStep: true });
		if (merged === undefined) this.tell({ kind: "conflict", theirs: this.base });
		else this.noteChange();
	}

	keepUnsaved(): void {
		if (this.isUnsaved) this.keep();
	}

	/** Runs `work` after all earlier work. */
	private enqueue(work: () => Promise<void>): Promise<void> {
		const done = this.work.then(work).catch((error: unknown) => {
			console.error(error);
			this.fail("The editor failed.");
		});
		this.work = done;
		return done;
	}

	/** Saves the present text if saving is automatic, else the text of the last save command. */
	private flush(): Promise<void> {
		clearTimeout(this.timer);
		return this.enqueue(() => this.write(this.isAutomatic ? this.options.document.getText() : this.commanded));
	}

	private isPaused(): boolean {
		return this.status.kind === "conflict" || this.status.kind === "merging" || this.status.kind === "gone";
	}

	private async write(text: string | undefined, base: string | null = this.base.digest): Promise<void> {
		if (this.isPaused() && base !== null) return;
		const { commanded } = this;
		if (text === undefined || (text === this.base.text && base !== null)) {
			this.commanded = undefined;
			return this.settle();
		}
		this.tell({ kind: "saving" });
		const answer = await this.send({ file: this.file, text, base });
		if (!answer) return this.fail(NO_ANSWER);
		if (answer.state === "failed") return this.fail(answer.message);
		if (answer.state === "gone") return this.lose(answer);
		if (answer.state === "changed") return answer.text === "" ? this.compare() : this.take(answer);
		this.base = { text, digest: answer.digest };
		// Another command may have been given meanwhile.
		if (this.commanded === commanded) this.commanded = undefined;
		this.settle();
	}

	private async send(request: SaveRequest): Promise<SaveAnswer | undefined> {
		const timer = setTimeout(() => {
			this.isSlow = true;
			this.keep();
		}, SLOW_SAVE);
		this.sent = request.text;
		try {
			return await this.options.connection.save(request);
		} catch {
			// The server doesn't answer.
			return undefined;
		} finally {
			clearTimeout(timer);
			this.isSlow = false;
			this.sent = undefined;
		}
	}

	private async compare(): Promise<void> {
		let answer = await this.load();
		if (answer && this.mayBeReplaced(answer)) {
			await new Promise((resolve) => setTimeout(resolve, REPLACEMENT_TIME));
			answer = await this.load();
		}
		// The next save reports it.
		if (!answer) return;
		if (answer.state === "gone") return this.lose(answer);
		if (answer.state === "read-only") return this.fail(answer.reason, () => this.check());
		this.options.onFile(answer);
		if (answer.state === "text" && answer.digest !== this.base.digest) return this.take(answer);
		// The disk has what the text is made from, perhaps again.
		const { status } = this;
		const isTakenBack = status.kind === "conflict" && status.theirs.digest !== this.base.digest;
		if (status.kind === "gone" || status.kind === "failed" || status.kind === "saving" || isTakenBack) this.settle();
	}

	/** Tells whether another program may still be writing the file: many empty it first, which would move the cursor to its start. */
	private mayBeReplaced(answer: SourceAnswer): boolean {
		if (answer.state === "gone") return this.status.kind !== "gone";
		return answer.state === "text" && answer.text === "" && this.base.text !== "";
	}

	/** Returns `undefined` if the server doesn't answer; then it is asked again. */
	private load(): Promise<SourceAnswer | undefined> {
		return this.options.connection.load(this.file, this.base.digest).catch(() => undefined);
	}

	/** Takes over what another program wrote; what can't be merged is left to the writer. */
	private async take({ text, digest }: Version): Promise<void> {
		const { document, onMerge } = this.options;
		const theirs = { text, digest };
		// A choice that is open is between the latest versions.
		if (this.status.kind === "conflict") return this.tell({ kind: "conflict", theirs });
		const mine = document.getText();
		const merged = mergeTexts(this.base.text, mine, text);
		if (merged === undefined) {
			this.keep();
			return this.tell({ kind: "conflict", theirs });
		}
		if (this.commanded !== undefined) this.commanded = mergeTexts(this.base.text, this.commanded, text);
		if (merged !== mine) document.setText(merged);
		// Only now, as a save is made from what the document has.
		this.base = theirs;
		if (merged !== mine) onMerge();
		if (this.status.kind === "merging") return;
		if (this.status.kind === "gone") this.status = { kind: "unsaved" };
		this.settle();
	}

	/** Reports whether the present text is on the disk, and saves it if it isn't. */
	private settle(): void {
		if (this.isUnsaved) {
			this.tell({ kind: "unsaved" });
			this.schedule(SAVE_DELAY);
			return;
		}
		clearTimeout(this.timer);
		this.commanded = undefined;
		this.options.backups.drop();
		this.tell({ kind: "saved" });
	}

	/** Saves after `delay` milliseconds without another call. */
	private schedule(delay: number): void {
		clearTimeout(this.timer);
		if (!this.isAutomatic || this.isSlow) this.keep();
		if (this.isAutomatic || this.commanded !== undefined) this.timer = setTimeout(() => void this.flush(), delay);
	}

	private fail(message: string, retry: () => Promise<void> = () => this.flush()): void {
		const isKept = this.options.backups.store({ text: this.options.document.getText(), base: this.base.text });
		this.tell({ kind: "failed", message, isKept });
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void retry(), RETRY_DELAY);
	}

	private lose({ movedTo }: Gone): void {
		this.keep();
		this.tell({ kind: "gone", movedTo });
	}

	private keep(): void {
		this.options.backups.store({ text: this.options.document.getText(), base: this.base.text });
	}

	private tell(status: Status): void {
		this.status = status;
		this.options.onStatus(status);
	}
}
