import { createElement } from "@/lib/client/dom";

export type ShownTheme = "light" | "dark";

interface FrameOptions {
	getUrl: (theme: ShownTheme) => string;
	title: string;
	getThemeMessage: (theme: ShownTheme) => unknown;
	/** Handles a message of the frame. Returns the height that the frame needs, in pixels, if the message is about it. */
	onMessage: (data: Record<string, unknown>, frame: HTMLIFrameElement) => number | undefined;
	allow?: string;
}

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** Adds the frame of a service to an element, with the height that it needs and in the theme of the page. */
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
		// The text isn't JSON, such as a message for another program.
		return undefined;
	}
}

/** Returns the reader's choice, else the theme of the system. */
export function getShownTheme(): ShownTheme {
	const { theme } = document.documentElement.dataset;
	if (theme === "light" || theme === "dark") return theme;
	return systemIsDark.matches ? "dark" : "light";
}

function onThemeChange(listener: (theme: ShownTheme) => void): void {
	let shown = getShownTheme();
	const update = () => {
		const theme = getShownTheme();
		if (theme === shown) return;
		shown = theme;
		listener(theme);
	};
	new MutationObserver(update).observe(document.documentElement, { attributeFilter: ["data-theme"] });
	systemIsDark.addEventListener("change", update);
}
