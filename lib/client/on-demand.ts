import { findTarget, isModified, onClick } from "./dom";
import { loadComponents, loadSearch } from "./load-module";

/**
 * Opens the search dialog from the search link or by keyboard, and loads the search module then. On the search page, which
 * has it already, focuses the input instead.
 */
export function enableSearch(): void {
	const link = document.querySelector<HTMLAnchorElement>("a[rel=search]");
	if (!link) return;
	const input = document.querySelector<HTMLElement>("search input");

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

/**
 * Makes copy buttons, images that can be enlarged and groups of tabs work. Their module is loaded when a reader points at one
 * of them or reaches it by keyboard.
 */
export function enablePostComponents(): void {
	for (const type of ["pointerover", "focusin"]) {
		document.addEventListener(
			type,
			(event) => findTarget(event, "[data-copy], .enlarge, [data-group]") && loadComponents(),
		);
	}
	onClick("[data-copy]", async (button) => (await loadComponents()).copyCode(button));
	onClick<HTMLAnchorElement>("a.enlarge:has(img)", async (link, event) => {
		if (isModified(event)) return;
		event.preventDefault();
		try {
			(await loadComponents()).openImageDialog(link);
		} catch {
			// As without script, the link leads to the image file.
			location.assign(link.href);
		}
	});
	document.addEventListener("change", async (event) => {
		const label = findTarget<HTMLElement>(event, "[data-group] > label");
		if (label) (await loadComponents()).syncTabs(label);
	});
}
