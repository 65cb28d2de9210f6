import { loadSearch } from "./load-search";

/** Loads the search when a reader first asks for it, by its link or its keys; the page of results has it already. */
export function openSearch(): void {
	const link = document.querySelector<HTMLAnchorElement>("a[rel=search]");
	if (!link) return;
	const input = document.querySelector<HTMLElement>("search input");

	const open = async (event: Event) => {
		event.preventDefault();
		if (input) return input.focus();
		try {
			(await loadSearch()).openDialog(link.href);
		} catch {
			// The page of results may still be had.
			location.assign(link.href);
		}
	};
	link.addEventListener("click", (event) => {
		if (!(event.ctrlKey || event.metaKey || event.shiftKey)) open(event);
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
