import { element } from "@/lib/client/dom";
import { words } from "./messages";
import { addStyles } from "./styles";
import type { Query } from "./types";
import { createView } from "./view";

const STEP = 6;

/** What was looked for last, to go on with. */
let last: Query = { text: "", tag: "", year: "", sort: "match" };

/** Opens the search over the page; the browser gives the focus back when it closes. `page` is where the form leads. */
export function openDialog(page: string): void {
	if (document.querySelector("dialog[open]")) return;
	addStyles();
	const input = element("input", {
		type: "search",
		name: "q",
		"aria-label": words.search,
		placeholder: words.placeholder,
		autocomplete: "off",
		autocapitalize: "off",
		spellcheck: "false",
		enterkeyhint: "search",
		value: last.text,
	});
	const close = element("button", { type: "button", class: "ui close" }, words.close);
	const form = element("form", { action: page, role: "search" }, element("div", { class: "field" }, input, close));
	const dialog = element("dialog", { class: "search", "aria-label": words.search }, form);
	const { place, search } = createView({
		form,
		input,
		query: last,
		step: STEP,
		onSearch: (query) => {
			last = query;
		},
	});
	dialog.append(place);
	document.body.append(dialog);

	close.addEventListener("click", () => dialog.close());
	// What lies behind the dialog counts as the dialog itself.
	dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
	// The first Escape would just empty the field.
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || event.isComposing) return;
		event.preventDefault();
		dialog.close();
	});
	dialog.addEventListener("close", () => dialog.remove());
	dialog.showModal();
	input.select();
	if (input.value) search();
}
