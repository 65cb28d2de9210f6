// The styles of post bodies and of what features add, in an app: those of the blog itself, with names that no app has.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Features, transform } from "lightningcss";

/** @import { Selector, SelectorComponent, Visitor } from "lightningcss" */

/** The file that imports the styles of the blog. */
const ALL = "app/styles/layers.css";
/** Those of them that aren't for bodies. */
const OF_PAGES = ["grid", "header", "lists", "toc", "transitions"].map((name) => `app/styles/${name}.css`);
/** The tokens of the styles in an app, and what features add to pages, with their own styles by the names of these files in their folders. */
const OF_PARTS = "components/in-app/parts.css";
const OF_FEATURE = "client/styles.css";
/** The styles of the pages in an app. */
const OF_APP = "components/in-app/blog.css";

export const PREFIX = "quire-";

/** Matches the start of the name of a design token. Others are used in the styles of single elements too, such as in diagrams. */
const TOKEN = /--(?=(?:(?:color|text|font|spacing|container)-\w|line\b))/g;

const FONT = /@font-face\s*\{[^}]*\}/g;

/**
 * Follows the tags of selectors, so that their rules leave out the elements of the app's components in a body, which have classes of the app. Elements
 * of posts have none, or one with the prefix (`lib/blog/app-data/body-tree.ts`).
 * @type {SelectorComponent}
 */
const NOT_OF_APP = {
	type: "pseudo-class",
	kind: "where",
	selectors: [
		[{ type: "pseudo-class", kind: "not", selectors: [[{ type: "attribute", name: "class" }]] }],
		[{ type: "attribute", name: "class", operation: { operator: "substring", value: PREFIX } }],
	],
};

/** Classes by which scripts find elements, or that services add. */
const KEPT = new Set(["enlarge"]);

/**
 * Lists the files with the styles of bodies.
 * @param {string} engineDir
 */
function listFiles(engineDir) {
	const text = readText(engineDir, ALL);
	const imports = [...text.matchAll(/^@import "([^"]+)" layer\(components\);/gm)];
	return imports
		.map(([, name = ""]) => path.posix.join(path.posix.dirname(ALL), name))
		.filter((file) => !OF_PAGES.includes(file));
}

/**
 * Returns a function that turns the name of a class of the blog into that in an app. Others in a body are those of an author, for the styles of the
 * app; the app has no utilities for those of a part.
 * @param {string} engineDir
 * @returns {(name: string, isPart: boolean) => string}
 */
export function createClassNames(engineDir) {
	const inBodies = findClasses(engineDir, listFiles(engineDir));
	const inParts = findClasses(engineDir, [...listFeatureFiles(engineDir), OF_PARTS]);
	return (name, isPart) => {
		if (inBodies.has(name)) return PREFIX + name + (KEPT.has(name) ? ` ${name}` : "");
		if (!isPart) return name;
		return inParts.has(name) || inParts.has(PREFIX + name) ? PREFIX + name : "";
	};
}

/**
 * @param {string} engineDir
 * @param {string[]} files
 */
function findClasses(engineDir, files) {
	const css = files.map((file) => readText(engineDir, file).replace(/\/\*[\s\S]*?\*\//g, "")).join("");
	return new Set([...css.matchAll(/\.([a-z][\w-]*)(?![^{}]*;)/g)].map(([, name = ""]) => name));
}

/** @param {string} engineDir */
function listFeatureFiles(engineDir) {
	const files = readdirSync(path.join(engineDir, "features")).map((name) => `features/${name}/${OF_FEATURE}`);
	return files.filter((file) => existsSync(path.join(engineDir, file)));
}

/**
 * Makes the stylesheet of a blog inside an app, in a cascade layer. `toUrl` returns the URL of a file of the engine in it.
 * @param {string} engineDir
 * @param {(file: string) => string} toUrl
 */
export function createStylesheet(engineDir, toUrl) {
	const read = (/** @type {string} */ file) =>
		readText(engineDir, file).replace(
			/url\("\.\/([^"]+)"\)/g,
			(_, name) => `url("${toUrl(path.posix.join(path.posix.dirname(file), name))}")`,
		);
	const css = listFiles(engineDir).map(read).join("\n");
	const fonts = css.match(FONT) ?? [];
	const body = `.prose {\n${css.replace(FONT, "").replaceAll(".prose", "&")}\n}`;
	const ofFeatures = listFeatureFiles(engineDir).map((file) => rename(readText(engineDir, file)));
	const all = [fonts.join("\n"), rename(body), ...ofFeatures, read(OF_PARTS), read(OF_APP)];
	return minify(`@layer quire {\n${all.join("\n")}\n}`, { Selector: leaveOutApp });
}

/**
 * @param {Selector} selector
 * @returns {Selector}
 */
function leaveOutApp(selector) {
	const start = selector.findLastIndex(({ type }) => type === "combinator") + 1;
	const subject = selector.slice(start);
	if (!subject.some(hasTag)) return selector;
	const end = subject.findIndex(({ type }) => type === "pseudo-element");
	const at = end === -1 ? selector.length : start + end;
	return [...selector.slice(0, at), NOT_OF_APP, ...selector.slice(at)];
}

/**
 * Tells whether a part of a selector names the tag of its element.
 * @param {SelectorComponent} part
 * @returns {boolean}
 */
function hasTag(part) {
	if (part.type === "type") return true;
	if (part.type !== "pseudo-class" || (part.kind !== "is" && part.kind !== "where")) return false;
	return part.selectors.some((selector) =>
		selector.slice(selector.findLastIndex(({ type }) => type === "combinator") + 1).some(hasTag),
	);
}

/**
 * Makes the styles of what a feature adds to pages, for pages of an app without the stylesheet of the blog.
 * @param {string} engineDir
 * @param {string} file The styles of the feature.
 */
export function createPartStyles(engineDir, file) {
	return `@layer quire {${rename(readText(engineDir, file))}${minify(readText(engineDir, OF_PARTS))}}`;
}

/**
 * @param {string} engineDir
 * @param {string} file
 */
function readText(engineDir, file) {
	return readFileSync(path.join(/* turbopackIgnore: true */ engineDir, file), "utf8");
}

/**
 * Gives classes and tokens the prefix.
 * @param {string} css
 */
function rename(css) {
	return minify(css.replace(TOKEN, `--${PREFIX}`), { Selector: renameClasses });
}

/**
 * @param {string} css
 * @param {Visitor<{}>} [visitor]
 */
function minify(css, visitor = {}) {
	const code = Buffer.from(css);
	return transform({ filename: "blog.css", code, minify: true, include: Features.Nesting, visitor }).code.toString();
}

/**
 * Gives the classes in a selector the prefix, also those in `:is()` and the like.
 * @param {Selector} selector
 * @returns {Selector}
 */
function renameClasses(selector) {
	return selector.map((part) => {
		if (part.type === "class") return { ...part, name: PREFIX + part.name };
		const { selectors } = /** @type {{ selectors?: Selector[] }} */ (part);
		return selectors ? /** @type {typeof part} */ ({ ...part, selectors: selectors.map(renameClasses) }) : part;
	});
}
