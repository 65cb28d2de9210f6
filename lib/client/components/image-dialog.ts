import { addStyles } from "@/lib/client/add-styles";
import { createElement } from "@/lib/client/dom";
import type { Messages } from "@/lib/i18n/types";

/** Defined when the script is bundled. */
declare const MESSAGES: Pick<Messages["search"], "close">;
declare const COMPONENTS_CSS: string;

/** Opens the image to which a link leads in a dialog over the page. */
export function openImageDialog(link: HTMLAnchorElement): void {
	const small = link.querySelector("img");
	if (!small) return;
	addStyles(COMPONENTS_CSS);
	const { alt, currentSrc, width, height } = small;
	const image = createElement("img", { src: link.href, alt });
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
