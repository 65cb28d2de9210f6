import { createElement } from "@/lib/client/dom";
import { isLight } from "./lightness";

export type ShownTheme = "light" | "dark";

interface FrameOptions {
	getUrl: (theme: ShownTheme) => string;
	title: string;
	getThemeMessage: (theme: ShownTheme) => unknown;
	/** Handles a message of the frame. Returns the height that the frame needs, in pixels, if the message is about it. */
	onMessage: (data: Record<string, unknown>, frame: HTMLIFrameElement) => number | undefined;
	allow?: string;
	/** Ends what the frame does on the page. */
	signal: AbortSignal;
}

/** Adds the frame of a service to an element, with the height that it needs and in the theme of the page. */
export function addFrame(parent: HTMLElement, options: FrameOptions): void {
	const { getUrl, title, getThemeMessage, onMessage, allow, signal } = options;
	const src = getUrl(getShownTheme(parent));
	const { origin } = new URL(src);
	const frame = createElement("iframe", { class: "comments-frame", title, allow, scrolling: "no", src });
	let isLoaded = false;
	frame.addEventListener("load", () => {
		isLoaded = true;
		parent.removeAttribute("aria-busy");
	});
	const receive = ({ source, data }: MessageEvent) => {
		if (source !== frame.contentWindow) return;
		const message = parseMessage(data);
		const height = message && onMessage(message, frame);
		if (height) frame.style.height = `${height}px`;
	};
	addEventListener("message", receive, { signal });
	const setTheme = (theme: ShownTheme) => {
		// A frame that isn't loaded yet listens to nothing.
		if (isLoaded) frame.contentWindow?.postMessage(getThemeMessage(theme), origin);
		else frame.src = getUrl(theme);
	};
	onThemeChange(parent, setTheme, signal);
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
		// The text isn't JSON, such as a message for another program.
		return undefined;
	}
}

/** Returns the theme of the page around an element by the color of its text, as an app may set it in any way. */
export function getShownTheme(element: Element): ShownTheme {
	return isLight(getComputedStyle(element).color) ? "dark" : "light";
}

function onThemeChange(element: Element, listener: (theme: ShownTheme) => void, signal: AbortSignal): void {
	let shown = getShownTheme(element);
	const update = () => {
		const theme = getShownTheme(element);
		if (theme === shown) return;
		shown = theme;
		listener(theme);
	};
	const observer = new MutationObserver(update);
	for (const root of [document.documentElement, document.body])
		observer.observe(root, { attributeFilter: ["class", "data-theme", "style"] });
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", update, { signal });
	// Until then, the text has a color between both.
	document.addEventListener("transitionend", update, { signal });
	signal.addEventListener("abort", () => observer.disconnect());
}
