import { addStyles } from "@/lib/client/add-styles";
import { announce } from "@/lib/client/announce";
import { createElement } from "@/lib/client/dom";
import { onClick } from "@/lib/client/events";
import type { Messages } from "@/lib/i18n/types";
import { type Entry, RemarkDialog } from "./dialog";
import { findQuote, type TextRange } from "./quotes";
import { type DraftDetails, formatRemarksFile, formatRemarksText, type Remark, remarksFileName } from "./remarks-file";
import { RemarkStore } from "./store";
import { TextIndex } from "./text-index";

/** Defined when the script is bundled. */
declare const REMARKS_CSS: string;

/** The texts that `components/review/remarks.tsx` passes in an attribute. */
type Words = Pick<Messages["review"], "edit" | "delete" | "saved" | "deleted" | "unsaved" | "gone" | "wholeDraft"> &
	Pick<Messages["body"], "copied">;

/** The names of the highlights of passages: those with remarks, and the one that was looked for last. */
const HIGHLIGHT = "remarks";
const HIGHLIGHT_SHOWN = "shown-remark";

/** Lets a reviewer write remarks on the draft of the page. */
function enableRemarks(section: HTMLElement, article: Element, dialogElement: HTMLDialogElement): void {
	const { remarks: id = "", file = "", title = "", words: wordsJson = "{}" } = section.dataset;
	const draft: DraftDetails = { id, file, title };
	const words: Words = JSON.parse(wordsJson);
	const list = section.querySelector("ol");
	const index = new TextIndex(article);
	const store = new RemarkStore(id);
	const dialog = new RemarkDialog(dialogElement, index, words.wholeDraft);
	/** The passage that was selected when the reviewer pressed a button, which may take the selection away. */
	let pressed: TextRange | undefined;

	const placeOf = ({ quote }: Remark) => quote && findQuote(index.text, quote);
	/** Lists the remarks in the order of the text, those on the whole draft first. */
	const sorted = () =>
		store.remarks
			.map((remark) => ({ remark, place: placeOf(remark) }))
			.sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1) || (a.remark.time < b.remark.time ? -1 : 1));
	const update = () => {
		const all = sorted();
		list?.replaceChildren(...all.map(({ remark, place }) => createItem(remark, place !== undefined, words)));
		for (const element of section.querySelectorAll<HTMLElement>("[data-none]")) element.hidden = all.length > 0;
		for (const button of section.querySelectorAll<HTMLButtonElement>("[data-download], [data-copy-remarks]")) {
			button.disabled = all.length === 0;
		}
		highlight(
			HIGHLIGHT,
			all.flatMap(({ place }) => (place && index.toRange(place)) ?? []),
		);
	};
	const save = ({ quote, remark, reviewer }: Entry, known?: Remark) => {
		const time = new Date().toISOString();
		store.save({ id: known?.id ?? `${time}-${Math.random().toString(36).slice(2)}`, quote, remark, time }, reviewer);
		update();
		announce(store.isKept ? words.saved : words.unsaved, section.closest("[lang]")?.getAttribute("lang") ?? undefined);
	};
	const remarkOf = (element: Element) =>
		store.remarks.find((one) => one.id === element.closest<HTMLElement>("[data-id]")?.dataset.id);

	document.addEventListener("pointerdown", () => {
		pressed = selectedRange(index);
	});
	onClick("[data-write]", (_, { detail }) => {
		// A click by keyboard has no pointer.
		const range = selectedRange(index) ?? (detail > 0 ? pressed : undefined);
		dialog.open(range, undefined, store.reviewer, (entry) => save(entry));
	});
	onClick("[data-edit]", (button) => {
		const known = remarkOf(button);
		if (known) dialog.open(undefined, known, store.reviewer, (entry) => save(entry, known));
	});
	onClick("[data-delete]", (button) => {
		const known = remarkOf(button);
		if (!known) return;
		store.delete(known.id);
		update();
		section.tabIndex = -1;
		section.focus({ preventScroll: true });
		announce(words.deleted);
	});
	onClick("[data-show]", (button) => {
		const known = remarkOf(button);
		const place = known && placeOf(known);
		const range = place && index.toRange(place);
		if (!range) return;
		highlight(HIGHLIGHT_SHOWN, [range]);
		range.startContainer.parentElement?.scrollIntoView({ block: "center" });
		const selection = getSelection();
		selection?.removeAllRanges();
		selection?.addRange(range);
	});
	const listForFile = () => sorted().map(({ remark }) => remark);
	onClick("[data-download]", () =>
		download(remarksFileName(file), formatRemarksFile(draft, store.reviewer, listForFile())),
	);
	onClick("[data-copy-remarks]", async (button) => {
		await navigator.clipboard.writeText(formatRemarksText(draft, store.reviewer, listForFile(), words.wholeDraft));
		const label = button.textContent;
		button.textContent = words.copied;
		announce(words.copied);
		setTimeout(() => {
			button.textContent = label;
		}, 2000);
	});
	store.onChange(update);
	addStyles(REMARKS_CSS);
	update();
	for (const element of document.querySelectorAll<HTMLElement>(
		"[data-remarks], [data-remarks-hint], [data-floating]",
	)) {
		element.hidden = false;
	}
	if (!navigator.clipboard) section.querySelector<HTMLElement>("[data-copy-remarks]")?.remove();
}

/** Creates the item of a remark in the list. */
function createItem({ id, quote, remark }: Remark, isFound: boolean, words: Words): HTMLElement {
	const textId = `remark-${id}`;
	const button = (action: string, label: string) =>
		createElement("button", { type: "button", [`data-${action}`]: "", "aria-describedby": textId }, label);
	const passage = quote
		? createElement(
				"blockquote",
				{},
				isFound ? createElement("button", { type: "button", "data-show": "" }, quote.exact) : quote.exact,
			)
		: createElement("p", { class: "ui" }, words.wholeDraft);
	return createElement(
		"li",
		{ "data-id": id },
		passage,
		...(quote && !isFound ? [createElement("p", { class: "ui" }, words.gone)] : []),
		createElement("p", { id: textId, dir: "auto", "data-text": "" }, remark),
		createElement("p", { class: "ui", "data-actions": "" }, button("edit", words.edit), button("delete", words.delete)),
	);
}

/** Returns the part of the text that is selected. */
function selectedRange(index: TextIndex): TextRange | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	return index.find(selection.getRangeAt(0));
}

/** Highlights ranges of the page, where the browser can: https://drafts.csswg.org/css-highlight-api-1/ */
function highlight(name: string, ranges: readonly Range[]): void {
	if (typeof Highlight === "function") CSS.highlights.set(name, new Highlight(...ranges));
}

/** Lets the browser save a file. */
function download(name: string, text: string): void {
	const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
	createElement("a", { href, download: name }).click();
	URL.revokeObjectURL(href);
}

/** Scrolls to the part of the page that its address names, which was not there when the browser looked for it. */
function scrollToFragment(): void {
	const id = decodeURIComponent(location.hash.slice(1));
	if (id) document.getElementById(id)?.scrollIntoView();
}

const section = document.querySelector<HTMLElement>("[data-remarks]");
const article = document.querySelector("main > article");
const dialog = document.querySelector<HTMLDialogElement>("[data-remark]");
if (section && article && dialog) enableRemarks(section, article, dialog);
scrollToFragment();
