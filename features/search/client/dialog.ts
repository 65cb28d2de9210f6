import { addStyles, createElement } from "@/lib/client/dom";
import type { Query } from "./engine";
import { messages } from "./messages";
import { createView } from "./view";

/** Defined when the script is bundled. */
declare const SEARCH_CSS: string;

const PAGE_SIZE = 6;

/** The dialog starts with it when it is opened again. */
let lastQuery: Query = { text: "", filters: {}, sort: "match" };

/** Opens the search dialog, unless another one is open. Its form submits to `searchPage`. The browser restores the focus afterwards. */
export function openDialog(searchPage: string): HTMLDialogElement | undefined {
	if (document.querySelector("dialog[open]")) return undefined;
	addStyles(SEARCH_CSS);
	const input = createElement("input", {
		type: "search",
		name: "q",
		"aria-label": messages.search,
		placeholder: messages.placeholder,
		autocomplete: "off",
		autocapitalize: "off",
		spellcheck: "false",
		enterkeyhint: "search",
		value: lastQuery.text,
	});
	const close = createElement("button", { type: "button", class: "ui close" }, messages.close);
	const field = createElement("div", { class: "field" }, input, close);
	const form = createElement("form", { action: searchPage, role: "search" }, field);
	const dialog = createElement("dialog", { class: "search", "aria-label": messages.search }, form);
	const { results, search } = createView({
		form,
		input,
		query: lastQuery,
		pageSize: PAGE_SIZE,
		onSearch: (query) => {
			lastQuery = query;
		},
	});
	dialog.append(results);
	document.body.append(dialog);

	close.addEventListener("click", () => dialog.close());
	// A click on the backdrop has the dialog itself as its target.
	dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
	// By default, the first Escape would only clear the input.
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || event.isComposing) return;
		event.preventDefault();
		dialog.close();
	});
	dialog.addEventListener("close", () => dialog.remove());
	dialog.showModal();
	input.select();
	if (input.value) search();
	return dialog;
}
