import type { Messages } from "@/lib/i18n/types";
import { createElement } from "./dom";
import { isModified, onClick } from "./on-click";

/** Defined when the script is bundled. */
declare const MESSAGES: Pick<Messages["search"], "close">;

/** Opens enlarged images in a dialog over the page. Without script, their links lead to the image files. */
export function enableImageDialogs(): void {
	onClick<HTMLAnchorElement>("a.enlarge", (link, event) => {
		const image = link.querySelector("img");
		if (!image || isModified(event)) return;
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
