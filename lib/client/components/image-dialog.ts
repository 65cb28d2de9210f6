import { addStyles } from "@/lib/client/add-styles";
import { createElement } from "@/lib/client/dom";
import type { Messages } from "@/lib/i18n/types";

/** Defined when the script is bundled. */
declare const MESSAGES: Pick<Messages["search"], "close">;
declare const COMPONENTS_CSS: string;

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Opens the image of a link in a dialog over the page, in which arrow keys show the other images of the page. */
export function openImageDialog(opener: HTMLAnchorElement): void {
	addStyles(COMPONENTS_CSS);
	const links = [...document.querySelectorAll<HTMLAnchorElement>("a.enlarge:has(img)")];
	let link = opener;
	const frame = createElement("div", { "aria-live": "polite" });
	const close = createElement("button", { class: "ui" }, MESSAGES.close);
	const dialog = createElement("dialog", { class: "enlarged" }, frame, close);
	const show = (next: HTMLAnchorElement) => {
		const small = next.querySelector("img");
		if (!small) return;
		link = next;
		const { alt, currentSrc, width, height } = small;
		const image = createElement("img", { src: link.href, alt });
		// The small image is the background until the large one has loaded.
		image.style.cssText = `aspect-ratio:${width}/${height};inline-size:min(100vw,${(100 * width) / height}dvh);background:0/cover url("${currentSrc}")`;
		frame.replaceChildren(image);
		dialog.ariaLabel = alt || null;
	};
	show(opener);
	dialog.addEventListener("click", () => dialog.close());
	dialog.addEventListener("keydown", ({ key }) => {
		const step = STEPS[key];
		const direction = getComputedStyle(dialog).direction === "rtl" ? -1 : 1;
		const next = step && links.at((links.indexOf(link) + step * direction) % links.length);
		if (next) show(next);
	});
	dialog.addEventListener("close", () => {
		dialog.remove();
		// The browser returns the focus to the link that opened the dialog.
		if (link !== opener) link.focus();
	});
	document.body.append(dialog);
	dialog.showModal();
}
