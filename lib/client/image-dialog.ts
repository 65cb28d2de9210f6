import type { Messages } from "@/lib/i18n/types";
import { createElement } from "./dom";

/** Defined when the script is bundled. */
declare const MESSAGES: Pick<Messages["search"], "close">;

/** Opens enlarged images in a dialog over the page. Without script, their links lead to the image files. */
export function enableImageDialogs(): void {
	document.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.enlarge") : null;
		const image = link?.querySelector("img");
		if (!link || !image || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		openDialog(link.href, image);
	});
}

function openDialog(src: string, { alt, currentSrc, width, height }: HTMLImageElement): void {
	const image = createElement("img", { src, alt });
	// The small image is the background until the large one has loaded.
	image.style.cssText = `aspect-ratio:${width}/${height};inline-size:min(100vw,${(100 * width) / height}dvh);background:0/cover url("${currentSrc}")`;
	const dialog = createElement(
		"dialog",
		{ class: "enlarged", "aria-label": alt || undefined },
		createElement("button", { "aria-label": MESSAGES.close }, image),
	);
	dialog.addEventListener("click", () => dialog.close());
	dialog.addEventListener("close", () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}
