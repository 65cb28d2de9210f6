import { findTarget, isModified, onClick } from "./dom";
import { loadComponents } from "./load-module";

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
