import { type Diagnostic as Mark, setDiagnostics } from "@codemirror/lint";
import { ChangeSet, type Extension, Transaction, type TransactionSpec } from "@codemirror/state";
import { EditorView, type ViewUpdate } from "@codemirror/view";
import type { Finding, QuickFix } from "quire-language-server";
import { createElement } from "@/lib/client/dom";
import { findProblems } from "./connection";

/** Milliseconds without a change after which a text is checked: the page, which the writer looks at, comes first. */
const DELAY = 450;

const SEVERITIES = { error: "error", warning: "warning", notice: "info" } as const;

const ORDER = ["error", "warning", "notice"];

interface Options {
	file: () => string;
	list: HTMLElement;
	count: HTMLElement;
	announce(message: string): void;
}

/** Shows the findings of checks: underlined in the text, and in a list. */
export class Findings {
	private view: EditorView | undefined;
	/** Those that were not corrected since the last check. */
	private findings: readonly Finding[] = [];
	/** The changes since the last check. */
	private changes: ChangeSet | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly options: Options) {}

	extension(): Extension {
		return EditorView.updateListener.of((update) => this.follow(update));
	}

	start(view: EditorView): void {
		this.view = view;
		this.schedule(0);
	}

	schedule(delay = DELAY): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.check(), delay);
	}

	/** Applies the first fix of the finding at the cursor. Returns whether the key is handled. */
	fixAtCursor(): boolean {
		const { view } = this;
		if (!view) return false;
		const { from, to } = view.state.doc.lineAt(view.state.selection.main.head);
		const cursor = view.state.selection.main.head;
		const onLine = this.findings
			.map((finding) => ({ finding, ...this.rangeOf(finding) }))
			.filter((one) => one.finding.fixes.length > 0 && one.from <= to && one.to >= from);
		const closest = onLine.find((one) => one.from <= cursor && one.to >= cursor) ?? onLine[0];
		const fix = closest?.finding.fixes[0];
		if (!closest || !fix) {
			this.options.announce("No correction for this line.");
			return true;
		}
		this.apply(closest.finding, fix);
		return true;
	}

	private follow({ docChanged, changes, view }: ViewUpdate): void {
		if (!docChanged) return;
		this.changes = this.changes ? this.changes.compose(changes) : changes;
		if (this.view === view) this.schedule();
	}

	private async check(): Promise<void> {
		const { view } = this;
		if (!view) return;
		const { doc } = view.state;
		let findings: Finding[];
		try {
			findings = await findProblems(this.options.file(), doc.toString());
		} catch {
			// The status shows if the server is down.
			return;
		}
		// A later check follows.
		if (view.state.doc !== doc) return;
		this.findings = findings;
		this.changes = undefined;
		this.showMarks(view);
		this.showList(view);
	}

	private showMarks(view: EditorView): void {
		const { length } = view.state.doc;
		view.dispatch(
			setDiagnostics(
				view.state,
				this.findings.map((finding) => this.toMark(finding, length)),
			),
		);
	}

	private toMark(finding: Finding, length: number): Mark {
		const { diagnostic, fixes } = finding;
		const { from, to } = this.rangeOf(finding);
		return {
			from: Math.min(from, length),
			to: Math.min(Math.max(to, from), length),
			severity: SEVERITIES[diagnostic.severity],
			source: diagnostic.rule,
			message: diagnostic.message,
			actions: fixes.map((fix) => ({ name: fix.title, apply: () => this.apply(finding, fix) })),
		};
	}

	private rangeOf({ from, to }: Finding): { from: number; to: number } {
		const { changes } = this;
		if (!changes) return { from, to };
		const { length } = changes;
		return { from: changes.mapPos(Math.min(from, length), -1), to: changes.mapPos(Math.min(to, length), 1) };
	}

	/** Applies a fix at the present position of its text, unless it was applied already. */
	private apply(finding: Finding, fix: QuickFix): void {
		const { view, changes } = this;
		if (!view) return;
		view.focus();
		// The list has it until the next check, so that a second click hits no other one.
		if (!this.findings.includes(finding)) return;
		const placed = placeFix(fix, changes ? changes.length : view.state.doc.length, changes);
		if (!placed) {
			this.options.announce("This text has changed. It is checked again.");
			return;
		}
		view.dispatch({
			...placed,
			annotations: Transaction.userEvent.of("input.fix"),
			scrollIntoView: true,
		});
		if (fix.edits.length > 0) {
			this.findings = this.findings.filter((one) => one !== finding);
			this.showMarks(view);
		}
		this.options.announce(`Done: ${fix.title}.`);
	}

	private showList(view: EditorView): void {
		const { list, count } = this.options;
		count.textContent = String(this.findings.length);
		count.dataset.severity =
			this.findings.map(({ diagnostic }) => diagnostic.severity).toSorted(bySeverity)[0] ?? "none";
		const empty = createElement("li", { class: "write-empty" }, "Nothing is wrong with this text.");
		list.replaceChildren(
			...(this.findings.length === 0 ? [empty] : this.findings.map((one) => this.createItem(one, view))),
		);
	}

	private createItem(finding: Finding, view: EditorView): HTMLElement {
		const { diagnostic, fixes } = finding;
		const line = createElement("button", { type: "button", class: "write-line" }, `Line ${diagnostic.line}`);
		line.addEventListener("click", () => {
			const { from, to } = this.rangeOf(finding);
			view.dispatch({
				selection: { anchor: from, head: to },
				effects: EditorView.scrollIntoView(from, { y: "center" }),
			});
			view.focus();
		});
		const actions = fixes.map((fix) => {
			const button = createElement("button", { type: "button" }, fix.title);
			button.addEventListener("click", () => this.apply(finding, fix));
			return button;
		});
		const severity = createElement("b", { class: `desk-${diagnostic.severity}` }, diagnostic.severity);
		return createElement("li", {}, line, createElement("span", {}, severity, ` ${diagnostic.message}`), ...actions);
	}
}

const bySeverity = (a: string, b: string) => ORDER.indexOf(a) - ORDER.indexOf(b);

/**
 * Returns the change that applies a fix to a text of `length`, at its position after changes of the text. Returns `undefined` if one of
 * them has touched what the fix corrects: then it may have been applied already, or be wrong.
 */
export function placeFix(
	{ edits, selection }: QuickFix,
	length: number,
	changes = ChangeSet.empty(length),
): Pick<TransactionSpec, "changes" | "selection"> | undefined {
	if (edits.some(({ from, to }) => changes.touchesRange(from, to))) return undefined;
	const made = ChangeSet.of([...edits], length);
	const moves = changes.map(made, true);
	return {
		changes: made.map(changes),
		...(selection && { selection: { anchor: moves.mapPos(selection.from), head: moves.mapPos(selection.to) } }),
	};
}
