import { addStyles, announce, createElement } from "@/lib/client/dom";
import type { BodyMessages, Messages } from "@/lib/i18n/types";

/** Defined when the script is bundled. A post in another language has its own messages in data attributes. */
declare const MESSAGES: Pick<BodyMessages, "copied" | "copyByKey"> & Pick<Messages["search"], "close">;

declare const COMPONENTS_CSS: string;

/** How long a button shows the result, in milliseconds. */
const RESULT_DURATION = 2000;

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Copies the code of the block that has a copy button; shows and announces the result. */
export async function copyCode(button: HTMLElement): Promise<void> {
	const code = button.parentElement?.querySelector("pre code");
	if (!code) return;
	const label = button.dataset.copy || button.textContent;
	button.dataset.copy = label;
	const translated = button.closest<HTMLElement>("[data-copied]");
	const { copied = MESSAGES.copied, copyByKey = MESSAGES.copyByKey } = translated?.dataset ?? {};
	button.textContent = (await copy(code)) ? copied : copyByKey;
	announce(button.textContent, translated?.lang);
	setTimeout(() => {
		button.textContent = label;
	}, RESULT_DURATION);
}

/** Copies code to the clipboard, or selects it where scripts have no access to the clipboard, such as on plain HTTP. */
async function copy(code: Element): Promise<boolean> {
	try {
		await navigator.clipboard.writeText((code.textContent ?? "").replace(/\n$/, ""));
		return true;
	} catch {
		// Where the browser denies it, the reader copies what is selected.
		getSelection()?.selectAllChildren(code);
		return false;
	}
}

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

/** Switches all tabs of a group together, so that a reader chooses a system or a package manager once per page. */
export function syncTabs(label: HTMLElement): void {
	const top = label.getBoundingClientRect().top;
	for (const other of document.querySelectorAll<HTMLElement>("[data-group] > label")) {
		const isOfGroup = other.parentElement?.dataset.group === label.parentElement?.dataset.group;
		const input = other.querySelector("input");
		if (input && isOfGroup && other.textContent === label.textContent) input.checked = true;
	}
	// Tabs above may have changed the height of the page; keep the clicked one under the pointer.
	scrollBy(0, label.getBoundingClientRect().top - top);
}
