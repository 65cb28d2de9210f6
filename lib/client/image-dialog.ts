import type { Messages } from "@/lib/i18n/types";
import { element } from "./dom";

/** Put in where the script is bundled. */
declare const WORDS: Pick<Messages["search"], "close">;

/** Opens the large form of an image over the page, to which its link leads by itself. */
export function openImageDialogs(): void {
	document.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.enlarge") : null;
		const image = link?.querySelector("img");
		if (!link || !image || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open(link.href, image);
	});
}

function open(src: string, { alt, currentSrc, width, height }: HTMLImageElement): void {
	const large = element("img", { src, alt });
	// The small form stands behind it until it is there.
	large.style.cssText = `aspect-ratio:${width}/${height};inline-size:min(100vw,${(100 * width) / height}dvh);background:0/cover url("${currentSrc}")`;
	const dialog = element(
		"dialog",
		{ class: "enlarged", "aria-label": alt || undefined },
		element("button", { "aria-label": WORDS.close }, large),
	);
	dialog.addEventListener("click", () => dialog.close());
	dialog.addEventListener("close", () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}
