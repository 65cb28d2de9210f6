import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { type Element, getAttribute, type HtmlPage, isInPostBody, parseHtmlPage } from "@/lib/utils/html-page";
import { findClientModules, isFlightScript, separateFlight } from "./flight";

const CHUNK_URL = /\/_next\/static\/chunks\/[^"]+\.js(\?|$)/;
const TURBOPACK_LOADER = /^\(globalThis\["TURBOPACK"\]/;
/** Inline scripts with which React inserts the streamed parts of a page. */
const STREAMING_SCRIPT = /^(?:\$R|requestAnimationFrame\(function\(\)\{\$RT=)/;

/** A page that can do without the framework. */
export interface StaticPage {
	/** The page without the scripts of its flight payload. */
	page: HtmlPage;
	/** The other elements that it doesn't need: the framework's scripts, and React's preloads. */
	frameworkElements: Element[];
}

/**
 * Parses a page that can be static. Returns `undefined` for a page that needs the framework, because it has a client
 * component other than Next's own (`frameworkModules`), or because its flight payload can't be parsed.
 */
export function parseStaticPage(source: string, frameworkModules: ReadonlySet<string>): StaticPage | undefined {
	// The payload is two thirds of a page, so it is removed before the page is parsed.
	const { rest, scripts: flightScripts } = separateFlight(source);
	const page = parseHtmlPage(rest);
	const { elements } = page;
	const scripts = elements.filter((element) => element.tagName === "script").map(({ text }) => text);
	const modules = findClientModules([...flightScripts, ...scripts]);
	if (!modules || [...modules].some((id) => !frameworkModules.has(id))) return undefined;
	if (scripts.some((script) => STREAMING_SCRIPT.test(script))) return undefined;
	const images = elements.filter((element) => element.tagName === "img");
	const imageSrcSets = new Set(images.map((image) => getAttribute(image, "srcset")));
	const frameworkElements = elements.filter((element) => isFramework(element) || isImagePreload(element, imageSrcSets));
	return { page, frameworkElements };
}

/** Tells whether an element preloads an image of the page, which the browser finds as early if the page isn't streamed. */
function isImagePreload(element: Element, imageSrcSets: ReadonlySet<string | undefined>): boolean {
	const isPreload = element.tagName === "link" && getAttribute(element, "rel") === "preload";
	return (
		isPreload && getAttribute(element, "as") === "image" && imageSrcSets.has(getAttribute(element, "imagesrcset") ?? "")
	);
}

function isFramework(element: Element): boolean {
	if (element.tagName === "link") {
		if (getAttribute(element, "as") === "script") return CHUNK_URL.test(getAttribute(element, "href") ?? "");
		return isOwnPreconnect(element);
	}
	if (element.tagName !== "script") return false;
	const src = getAttribute(element, "src");
	return src === undefined ? isFrameworkScript(element) : CHUNK_URL.test(src);
}

function isOwnPreconnect(element: Element): boolean {
	return getAttribute(element, "rel") === "preconnect" && /^\/(?!\/)/.test(getAttribute(element, "href") ?? "");
}

/** Tells whether an inline script is one of the framework, which adds them outside of posts, except for its payload. */
export function isFrameworkScript(element: Element): boolean {
	const text = element.text.trim();
	return (
		isFlightScript(text) || (!isInPostBody(element) && (TURBOPACK_LOADER.test(text) || STREAMING_SCRIPT.test(text)))
	);
}

interface ClientManifest {
	clientModules: Record<string, { id: number | string }>;
}

/** Reads the module ids of Next's own client components from the manifests of a build. */
export async function readFrameworkModules(distDir: string): Promise<Set<string>> {
	const ids = new Set<string>();
	for (const { clientModules } of await readManifests(path.join(distDir, "server", "app"))) {
		for (const [file, { id }] of Object.entries(clientModules)) {
			if (/(^|[\\/])node_modules[\\/]next[\\/]dist[\\/]/.test(file)) ids.add(String(id));
		}
	}
	return ids;
}

async function readManifests(folder: string): Promise<ClientManifest[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) =>
		file.endsWith("client-reference-manifest.js"),
	);
	const scope: { __RSC_MANIFEST?: Record<string, ClientManifest> } = {};
	for (const file of files) runInNewContext(await readFile(path.join(folder, file), "utf8"), { globalThis: scope });
	return Object.values(scope.__RSC_MANIFEST ?? {});
}
