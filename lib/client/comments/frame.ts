import { createElement } from "@/lib/client/dom";
import { getShownTheme, onThemeChange, type ShownTheme } from "./theme";

interface FrameOptions {
	/** Returns the URL of the frame for a theme. */
	getUrl: (theme: ShownTheme) => string;
	title: string;
	/** Returns the message that switches the theme of the frame. */
	getThemeMessage: (theme: ShownTheme) => unknown;
	/** Returns the height that a message of the frame asks for, in pixels, and acts on its other messages. */
	onMessage: (data: Record<string, unknown>, frame: HTMLIFrameElement) => number | undefined;
	allow?: string;
}

/** Adds the frame of a service to an element: as high as it asks to be, and in the theme of the page. */
export function addFrame(parent: HTMLElement, options: FrameOptions): void {
	const { getUrl, title, getThemeMessage, onMessage, allow } = options;
	const src = getUrl(getShownTheme());
	const { origin } = new URL(src);
	const frame = createElement("iframe", { class: "comments-frame", title, allow, scrolling: "no", src });
	let isLoaded = false;
	frame.addEventListener("load", () => {
		isLoaded = true;
		parent.removeAttribute("aria-busy");
	});
	addEventListener("message", ({ source, data }) => {
		if (source !== frame.contentWindow) return;
		const message = parseMessage(data);
		const height = message && onMessage(message, frame);
		if (height) frame.style.height = `${height}px`;
	});
	onThemeChange((theme) => {
		// A frame that isn't loaded yet listens to nothing.
		if (isLoaded) frame.contentWindow?.postMessage(getThemeMessage(theme), origin);
		else frame.src = getUrl(theme);
	});
	parent.setAttribute("aria-busy", "true");
	parent.append(frame);
}

/** Returns a message as an object; older services send JSON. */
function parseMessage(data: unknown): Record<string, unknown> | undefined {
	if (typeof data === "object" && data !== null) return data as Record<string, unknown>;
	try {
		const parsed: unknown = typeof data === "string" ? JSON.parse(data) : undefined;
		return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
