import { acceptChunk, getChunks, goToNextChunk, rejectChunk, unifiedMergeView } from "@codemirror/merge";
import { Compartment, type Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { createElement } from "@/lib/client/dom";
import type { FieldEdits } from "./field-edits";
import type { FileSession, Status } from "./file-session";
import { readFormat } from "./line-ends";

/** The kinds of status for which the writer has to decide something. */
const ASKING = new Set<Status["kind"]>(["conflict", "merging", "gone"]);

interface Choice {
	label: string;
	choose(): unknown;
}

/** Asks the writer to decide about conflicts, files that are gone, and text that wasn't saved. */
export class Notices {
	/** The differences from the version of another program, while they are merged by hand. */
	private readonly merge = new Compartment();
	/** The status that is shown, as JSON. */
	private shown = "";
	private kind: Status["kind"] | undefined;

	constructor(
		private readonly element: HTMLElement,
		private readonly name: () => string,
	) {}

	extension(): Extension {
		return this.merge.of([]);
	}

	showStatus(status: Status, session: FileSession, view: EditorView): void {
		const key = JSON.stringify(status);
		if (key === this.shown) return;
		const before = this.kind;
		this.shown = key;
		this.kind = status.kind;
		if (before === "merging" && status.kind !== "merging") view.dispatch({ effects: this.merge.reconfigure([]) });
		if (status.kind === "conflict") this.askForVersion(status.theirs.text, session);
		else if (status.kind === "merging") this.showDifferences(status.theirs.text, session, view);
		else if (status.kind === "gone") this.tellOfGone(status, session);
		else if (before && ASKING.has(before)) this.close();
	}

	/** Offers text that wasn't saved when the page was left. */
	offer({ time, text }: { time: number; text: string }, choose: { restore(): void; discard(): void }): void {
		const when = new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
		this.show(
			`Here is text of ${when} that wasn't saved.`,
			[
				{ label: "Bring it back", choose: choose.restore },
				{ label: "Discard it", choose: choose.discard },
			],
			[createVersion("The text that wasn't saved", text)],
		);
	}

	close(): void {
		this.element.replaceChildren();
		this.element.hidden = true;
	}

	private askForVersion(theirs: string, session: FileSession): void {
		this.show(
			`${this.name()} was changed by another program, on the same lines as here. Nothing is saved until you choose; the other version is one undo away.`,
			[
				{ label: "Keep my text", choose: () => session.resolve("mine") },
				{ label: "Take the other version", choose: () => session.resolve("theirs") },
				{ label: "Merge by hand", choose: () => session.resolve("by hand") },
			],
			[createVersion("The other version", theirs)],
		);
	}

	private showDifferences(theirs: string, session: FileSession, view: EditorView): void {
		const original = readFormat(theirs).text;
		view.dispatch({ effects: this.merge.reconfigure(unifiedMergeView({ original, mergeControls: createControl })) });
		goToNextChunk(view);
		const choose = (command: typeof acceptChunk) => () => {
			command(view);
			if (getChunks(view.state)?.chunks.length) goToNextChunk(view);
			view.focus();
		};
		this.show(
			"What the other version has is struck through, what only your text has is marked. Change the text until it is right, then save it.",
			[
				{ label: "Save the merged text", choose: () => session.finishMerge() },
				{ label: "Keep mine at the cursor", choose: choose(acceptChunk) },
				{ label: "Take theirs at the cursor", choose: choose(rejectChunk) },
			],
		);
		view.focus();
	}

	private tellOfGone({ movedTo }: Extract<Status, { kind: "gone" }>, session: FileSession): void {
		const name = this.name();
		if (movedTo) {
			this.show(`${name} was renamed to ${movedTo.name}. Your text is kept here.`, [
				{ label: `Go on with ${movedTo.name}`, choose: () => session.follow(movedTo) },
				{ label: `Write ${name} again`, choose: () => session.createAgain() },
			]);
		} else {
			this.show(`${name} was deleted or renamed. Your text is kept here.`, [
				{ label: "Write it again", choose: () => session.createAgain() },
			]);
		}
	}

	private show(message: string, choices: readonly Choice[], more: readonly HTMLElement[] = []): void {
		const buttons = choices.map(({ label, choose }) => {
			const button = createElement("button", { type: "button" }, label);
			button.addEventListener("click", () => void choose());
			return button;
		});
		this.element.replaceChildren(
			createElement("p", {}, message),
			createElement("div", { class: "write-choices" }, ...buttons),
			...more,
		);
		this.element.hidden = false;
	}
}

function createControl(type: "accept" | "reject", act: (event: MouseEvent) => void): HTMLElement {
	const button = createElement("button", { type: "button" }, type === "accept" ? "Keep mine" : "Take theirs");
	// The cursor stays where it is.
	button.addEventListener("mousedown", act);
	return button;
}

function createVersion(label: string, text: string): HTMLElement {
	return createElement(
		"details",
		{},
		createElement("summary", {}, label),
		createElement("pre", { tabindex: "0" }, text),
	);
}

/** Returns the status to show: that of the text, unless the text is saved and the form has changes that aren't in it. */
export function combineStatus(
	status: Status,
	fields: FieldEdits["state"] = "written",
): Status | { kind: "not written" } {
	if (status.kind !== "saved" || fields === "written") return status;
	return { kind: fields === "failed" ? "not written" : "unsaved" };
}

export function describeStatus(status: ReturnType<typeof combineStatus>): string {
	switch (status.kind) {
		case "saved":
			return "Saved";
		case "unsaved":
			return "Not saved yet";
		case "saving":
			return "Saving …";
		case "not written":
			return "Not saved: the development server doesn't answer. The form is written into the text once it does.";
		case "conflict":
			return "Not saved: another program changed the same lines";
		case "merging":
			return "Not saved: merging";
		case "gone":
			return "Not saved: the file is gone";
		case "failed":
			return `Not saved: ${status.message} ${status.isKept ? "Your text is kept in this browser." : "This browser can't keep it either: copy your text."}`;
	}
}
