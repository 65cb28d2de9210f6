import { isModified } from "@/lib/client/dom";
import { createLoader } from "@/lib/client/load-module";

/** Defined when the script is bundled. */
declare const SEARCH_MODULE: string;
declare const SEARCH_HASH: string;

const loadSearch = createLoader<typeof import("./module")>(SEARCH_MODULE, SEARCH_HASH);

const link = document.querySelector<HTMLAnchorElement>("a[rel=search]");
if (link) enableSearch(link);

/**
 * Opens the search dialog from the search link or by keyboard, and loads the search module then. On the search page, which
 * has it already, focuses the input instead.
 */
function enableSearch(link: HTMLAnchorElement): void {
	// A post, which is further inside, may have such elements too.
	const input = document.querySelector<HTMLElement>("main > search input");

	const open = async (event: Event) => {
		event.preventDefault();
		if (input) return input.focus();
		try {
			(await loadSearch()).openDialog(link.href);
		} catch {
			// Fall back to the search page.
			location.assign(link.href);
		}
	};
	link.addEventListener("click", (event) => {
		if (!isModified(event)) open(event);
	});
	document.addEventListener("keydown", (event) => {
		if (!event.defaultPrevented && !event.repeat && isShortcut(event)) open(event);
	});
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
	if (altKey) return false;
	if (ctrlKey || metaKey) return key.toLowerCase() === "k";
	return key === "/" && !(target instanceof Element && target.closest("input, textarea, select, [contenteditable]"));
}
