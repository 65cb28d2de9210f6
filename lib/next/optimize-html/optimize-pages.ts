import { readFile } from "node:fs/promises";
import path from "node:path";
import { formatSpeculationRules } from "@/components/layout/head-elements";
import type { Blog } from "@/lib/blog/blog";
import { readBasePath } from "@/lib/blog/host";
import { isHashedUrl } from "@/lib/content/images/urls";
import { toPagePath } from "@/lib/content/urls/redirects";
import { createProgress } from "@/lib/next/environment";
import { addIntegrity, type Chunks, formatChunkPolicy, readChunks } from "@/lib/next/internals/chunks";
import { isFrameworkScript, parseStaticPage, readFrameworkModules } from "@/lib/next/internals/strip-framework";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { type BasePath, ROOT } from "@/lib/utils/base-path";
import { applyEdits } from "@/lib/utils/edits";
import { parseSrcSet, SRCSET_ATTRIBUTES } from "@/lib/utils/html";
import { type Element, getAttribute, isScriptType, newElement, parseHtmlPage, replace } from "@/lib/utils/html-page";
import { printError } from "@/lib/utils/print";
import { removePrefix } from "@/lib/utils/url";
import { createFolders, writeWhole } from "@/lib/utils/write-whole";
import { addBasePathToFlight, addBasePathToHtml } from "./base-path";
import { createPolicy } from "./content-security-policy";
import { isPageUse, type PageFeatures } from "./feature-sources";
import { inlineStylesheets, readStylesheets, type StyleSteps, type Stylesheets } from "./inline-css";
import { createCssPruner, createLanguagePruner } from "./prune-css";
import { createClassShortener } from "./shorten-classes";
import { findRepeatedMetadata, sortHead } from "./sort-head";

/** The attributes by which elements load images, video and fonts. */
const MEDIA_ATTRIBUTES = new Set(["src", "href", "poster"]);

const BUILD_URL = /^\/_next\/static\/(?:chunks|media)\/[\w.~-]+\.js(?:\?[\w=&-]*)?$/;

export interface PageWeights {
	staticPages: number;
	frameworkPages: number;
	bytesBefore: number;
	bytesAfter: number;
}

export interface RenderedPage {
	/** Next's file, absolute. */
	source: string;
	/** On the site. */
	path: string;
	/** The finished file, absolute. */
	file: string;
}

export interface FinishedPage extends Pick<RenderedPage, "file"> {
	isStatic: boolean;
	/** The URLs of the content's images that it loads. */
	media: readonly string[];
	removedScripts: number;
	bytesBefore: number;
	bytesAfter: number;
}

interface BuildScripts {
	inline: readonly string[];
	/** Whether the owner allows other scripts with `scripts: true`. */
	allowsOthers: boolean;
}

/** Optimises prerendered pages of a locale of the blog: removes the framework where it isn't needed, and adds the policy. */
export async function optimizePages(
	blog: Blog,
	distDir: string,
	pages: readonly RenderedPage[],
	allowStatic: boolean,
): Promise<FinishedPage[]> {
	const basePath = await readBasePath(blog);
	const { main, components, features, inline, suggestion = "" } = await getClientScript(blog);
	const [frameworkModules, chunks, stylesheets, site] = await Promise.all([
		readFrameworkModules(distDir),
		readChunks(distDir),
		readStylesheets(
			distDir,
			basePath.prefix,
			features.flatMap(({ styles }) => styles ?? []),
		),
		blog.site(),
	]);
	const modules = features.map(({ module }) => module?.code ?? "");
	const scripts = [main.code, components.code, ...modules, inline].join("");
	const context = {
		frameworkModules,
		chunks,
		stylesheets,
		pruneLanguageCss: createLanguagePruner(),
		pruneCss: createCssPruner(scripts),
		shortenClasses: createClassShortener(scripts),
		componentsHash: components.integrity,
		features: { site, scripts: features },
		buildScripts: { inline: [inline, suggestion, formatSpeculationRules(basePath.prefix)], allowsOthers: site.scripts },
		basePath,
		allowStatic,
	};
	const finished: FinishedPage[] = [];
	const progress = createProgress("Finishing pages", pages.length);
	const makeFolder = createFolders();
	for (const { source, path: pagePath, file } of pages) {
		const rendered = await readFile(source, "utf8");
		const onPage = { ...context, basePath: { ...basePath, pagePath } };
		const { html, isStatic, media, removedScripts } = optimizePage(rendered, onPage);
		if (removedScripts > 0) printError(await describeRemovedScripts(blog, file, removedScripts));
		await makeFolder(file);
		await writeWhole(file, html);
		const sizes = { bytesBefore: Buffer.byteLength(rendered), bytesAfter: Buffer.byteLength(html) };
		finished.push({ file, isStatic, media: [...media], removedScripts, ...sizes });
		progress.advance();
	}
	progress.end();
	return finished;
}

/**
 * Returns a warning that scripts of components don't run on a page, with the file of its post. If the page has the framework, React may add
 * their elements again in the browser.
 */
export async function describeRemovedScripts(blog: Blog, file: string, count: number): Promise<string> {
	const segments = toPagePath(file.replaceAll(path.sep, "/")).normalize("NFC").split("/");
	const paths = segments.map((_, index) => `/${segments.slice(index).join("/")}`);
	const reviews = await blog.reviews();
	const sources = paths.map(async (one) => {
		const post = await blog.post(one);
		return post ? blog.source.diskPath(post.file) : reviews.find((review) => review.path === one)?.file;
	});
	const source = (await Promise.all(sources)).find((one) => one !== undefined) ?? path.basename(file);
	const scripts = count === 1 ? "a script of a component doesn't run" : `${count} scripts of components don't run`;
	return `${source}: ${scripts}. Set \`scripts: true\` in \`site.yml\` to allow scripts in posts.`;
}

export function weighPages(pages: readonly Omit<FinishedPage, "file" | "media" | "removedScripts">[]): PageWeights {
	const sum = (key: "bytesBefore" | "bytesAfter") => pages.reduce((total, page) => total + page[key], 0);
	const staticPages = pages.filter(({ isStatic }) => isStatic).length;
	return {
		staticPages,
		frameworkPages: pages.length - staticPages,
		bytesBefore: sum("bytesBefore"),
		bytesAfter: sum("bytesAfter"),
	};
}

interface BuildContext extends StyleSteps {
	frameworkModules: ReadonlySet<string>;
	chunks: Chunks;
	stylesheets: Stylesheets;
	componentsHash?: string | undefined;
	features: PageFeatures;
	buildScripts: BuildScripts;
	basePath?: BasePath | undefined;
	/** `lightPages` in `site.yml`. */
	allowStatic: boolean;
}

/**
 * Optimises a page, adds the base path to its URLs, and adds its Content Security Policy. A static page loses the framework's elements, and
 * its styles are inlined. On others, React accepts new attributes and new elements in the head.
 */
export function optimizePage(rendered: string, context: BuildContext) {
	const { frameworkModules, chunks, stylesheets, buildScripts, allowStatic, basePath = ROOT } = context;
	const source = addBasePathToHtml(sortHead(rendered), basePath);
	const staticPage = allowStatic ? parseStaticPage(source, frameworkModules) : undefined;
	const isStatic = staticPage !== undefined;
	const { page, frameworkElements } = staticPage ?? {
		page: parseHtmlPage(addBasePathToFlight(source, basePath)),
		frameworkElements: [],
	};
	const needless = new Set([...frameworkElements, ...(isStatic ? findRepeatedMetadata(page.elements) : [])]);
	const rest = { ...page, elements: page.elements.filter((element) => !needless.has(element)) };
	const styles = isStatic ? inlineStylesheets(rest, stylesheets, context) : undefined;
	const { edits: integrityEdits, loadsLater } = addIntegrity(rest, chunks, basePath.prefix);
	const foreignScripts = findUnknownScripts(rest.elements, buildScripts, basePath.prefix);
	const pageUses = rest.elements.filter(isPageUse);
	const removed = new Set([...needless, ...(styles?.removed ?? []), ...foreignScripts]);
	const kept = page.elements.filter((element) => !removed.has(element));
	const edits = [
		...[...needless, ...foreignScripts, ...pageUses].map((element) => replace(element)),
		...(styles?.edits ?? []),
		...integrityEdits,
	];
	const charset = kept.find((element) => element.attrs.some((one) => one.name === "charset"));
	if (charset) {
		const { end } = charset;
		const chunkPolicy = loadsLater && !isStatic ? formatChunkPolicy(basePath.prefix) : undefined;
		const added = [...(styles?.added ?? []), ...(chunkPolicy ? [newElement("script", chunkPolicy)] : [])];
		const policy = createPolicy([...kept, ...added], { ...context, isStatic, loadsLater: chunkPolicy !== undefined });
		const content = policy.replaceAll('"', "&quot;");
		const meta = `<meta http-equiv="Content-Security-Policy" content="${content}"/>`;
		edits.push({ start: end, end, text: chunkPolicy ? `${meta}<script>${chunkPolicy}</script>` : meta });
	}
	return {
		html: applyEdits(page.html, edits),
		isStatic,
		media: findPageMedia(kept, basePath.prefix),
		removedScripts: foreignScripts.length,
	};
}

export function formatPageWeights(weights: PageWeights, kept: number): string {
	const { staticPages, frameworkPages, bytesBefore, bytesAfter } = weights;
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
	const unchanged = kept > 0 ? ` ${kept} from the last build.` : "";
	return `Pages: ${staticPages} static, ${frameworkPages} with the framework; HTML ${kilobytes(bytesBefore)} before, ${kilobytes(bytesAfter)} after.${unchanged}`;
}

/** Returns the hashed URLs of the content's images and font that a page loads, each once and without the base path. */
export function findPageMedia(elements: readonly Element[], prefix = ""): string[] {
	const urls = new Set<string>();
	for (const { attrs } of elements) {
		for (const { name, value } of attrs) {
			if (MEDIA_ATTRIBUTES.has(name)) urls.add(value.replace(/#.*$/, ""));
			else if (SRCSET_ATTRIBUTES.has(name)) for (const { url } of parseSrcSet(value)) urls.add(url.replace(/#.*$/, ""));
		}
	}
	return [...urls].flatMap((url) => removePrefix(url, prefix) ?? []).filter(isHashedUrl);
}

/** Finds the scripts of a page that the build itself didn't add, such as those of a component. */
function findUnknownScripts(
	elements: readonly Element[],
	{ inline, allowsOthers }: BuildScripts,
	prefix: string,
): Element[] {
	if (allowsOthers) return [];
	return elements.filter((element) => {
		if (element.tagName !== "script") return false;
		const src = getAttribute(element, "src") ?? getAttribute(element, "href");
		const isKnownUrl = src !== undefined && BUILD_URL.test(removePrefix(src, prefix) ?? "");
		if (src !== undefined) return !isKnownUrl || getAttribute(element, "integrity") === undefined;
		if (!isScriptType(getAttribute(element, "type"))) return false;
		return !inline.includes(element.text.trim()) && !isFrameworkScript(element);
	});
}
