import { createElement } from "@/lib/client/dom";
import { makeQuote, type Quote, type TextRange } from "./quotes";
import type { Remark } from "./remarks-file";
import type { TextIndex } from "./text-index";

/** A passage that a remark can be on: its label, and what it quotes; nothing for the whole draft. */
interface Passage {
	label: string;
	quote?: Quote | undefined;
}

/** What a reviewer entered. */
export interface Entry {
	quote: Quote | undefined;
	remark: string;
	reviewer: string;
}

/** How many characters of a passage its label shows. */
const LABEL_LENGTH = 80;

/** The dialog for writing a remark (`components/review/remarks.tsx`). */
export class RemarkDialog {
	private readonly form: HTMLFormElement | null;
	private passages: Passage[] = [];
	/** What was written and not saved, so that the key Escape loses nothing. */
	private unsaved = "";
	private onSave: ((entry: Entry) => void) | undefined;
	private isNew = true;

	constructor(
		private readonly element: HTMLDialogElement,
		private readonly index: TextIndex,
		private readonly wholeDraft: string,
	) {
		this.form = element.querySelector("form");
		element.addEventListener("close", () => this.finish());
	}

	/** Opens the dialog for a new remark on the selected passage, or for one that is changed. */
	open(
		selected: TextRange | undefined,
		known: Remark | undefined,
		reviewer: string,
		onSave: (entry: Entry) => void,
	): void {
		const { text } = this.index;
		const quote = known?.quote ?? (selected && makeQuote(text, selected));
		const blocks = this.index.listBlocks().flatMap((range) => makeQuote(text, range) ?? []);
		this.passages = [...(quote ? [toPassage(quote)] : []), { label: this.wholeDraft }, ...blocks.map(toPassage)];
		this.onSave = onSave;
		this.isNew = known === undefined;
		this.field("passage")?.replaceChildren(
			...this.passages.map(({ label }, index) => createElement("option", { value: String(index) }, label)),
		);
		this.setValue("passage", known && !known.quote ? String(this.passages.findIndex((one) => !one.quote)) : "0");
		this.setValue("remark", known?.remark ?? this.unsaved);
		this.setValue("reviewer", reviewer);
		this.element.returnValue = "";
		this.element.showModal();
		this.field(quote || known ? "remark" : "passage")?.focus();
	}

	private finish(): void {
		const remark = this.getValue("remark").trim();
		const isSaved = this.element.returnValue === "save" && remark !== "";
		if (this.isNew) this.unsaved = isSaved || this.element.returnValue === "cancel" ? "" : remark;
		if (!isSaved) return;
		const { quote } = this.passages[Number(this.getValue("passage"))] ?? {};
		this.onSave?.({ quote, remark, reviewer: this.getValue("reviewer").trim() });
	}

	private field(name: string) {
		const element = this.form?.elements.namedItem(name);
		return element instanceof HTMLInputElement ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement
			? element
			: undefined;
	}

	private getValue(name: string): string {
		return this.field(name)?.value ?? "";
	}

	private setValue(name: string, value: string): void {
		const field = this.field(name);
		if (field) field.value = value;
	}
}

function toPassage(quote: Quote): Passage {
	return { label: shorten(quote.exact), quote };
}

/** Shortens a passage to about a line. */
function shorten(text: string): string {
	return text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH).trimEnd()}…` : text;
}
