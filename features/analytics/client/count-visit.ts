import { createScript } from "@/lib/client/create-script";

/** A script of the owner's that counts visits. */
export interface AnalyticsTag {
	src: string;
	attributes: Readonly<Record<string, string>>;
	queue?: "plausible" | "vercel" | undefined;
	/** The argument of Plausible's `init`. */
	options?: object | undefined;
}

/** Keeps the arguments of calls until the script that defines the real function is loaded. */
interface Queue {
	(...args: unknown[]): void;
	q?: unknown[];
	/** The options of `init`. */
	o?: object;
	init?: (options?: object) => void;
}

declare global {
	interface Navigator {
		globalPrivacyControl?: boolean;
	}
	interface Document {
		prerendering?: boolean;
	}
	interface Window {
		plausible?: Queue;
		va?: Queue;
		vaq?: unknown[];
	}
}

/**
 * Adds the scripts that count visits, unless the reader objects: https://www.w3.org/TR/gpc/. On a page that is prerendered,
 * only once it is shown.
 */
export function countVisit(tags: readonly AnalyticsTag[]): void {
	if (navigator.globalPrivacyControl || navigator.doNotTrack === "1") return;
	if (document.prerendering) document.addEventListener("prerenderingchange", () => addTags(tags), { once: true });
	else addTags(tags);
}

function addTags(tags: readonly AnalyticsTag[]): void {
	for (const { src, attributes, queue, options } of tags) {
		if (queue === "plausible") initPlausible(options);
		if (queue === "vercel") queueVercel();
		const script = createScript(src, {});
		for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
		document.head.append(script);
	}
}

/** Calls Plausible's `init`, which its script looks for: https://plausible.io/docs/script-extensions */
function initPlausible(options: object | undefined): void {
	const calls: unknown[] = [];
	window.plausible ??= Object.assign((...args: unknown[]) => void calls.push(args), {
		q: calls,
		init(given: object = {}) {
			if (window.plausible) window.plausible.o = given;
		},
	});
	window.plausible.init?.(options);
}

/** Defines the function that the owner's own scripts may call before Vercel's is loaded: https://vercel.com/docs/analytics/quickstart */
function queueVercel(): void {
	const calls = window.vaq ?? [];
	window.vaq = calls;
	window.va ??= (...args) => void calls.push(args);
}
