// The styles of post bodies and of what features add, in an app: those of the blog itself, with names that no app has.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Features, transform } from "lightningcss";

/** @import { Selector, SelectorComponent, Visitor } from "lightningcss" */

/** The stylesheet of the blog itself, which imports the others. */
const LAYERS_FILE = "app/styles/layers.css";
/** Its imports that have no styles for bodies. */
const PAGE_FILES = ["grid", "header", "lists", "toc", "transitions"].map((name) => `app/styles/${name}.css`);
/** The tokens in an app, and the styles of what features add to its pages. */
const PARTS_FILE = "components/in-app/parts.css";
/** The styles of a feature's script, in the folder of the feature. */
const FEATURE_FILE = "client/styles.css";
/** The styles of the pages in an app. */
const APP_FILE = "components/in-app/blog.css";

export const PREFIX = "quire-";

/** Matches the start of the name of a design token. Others are used in the styles of single elements too, such as in diagrams. */
const TOKEN = /--(?=(?:(?:color|text|font|spacing|container)-\w|line\b))/g;

const FONT = /@font-face\s*\{[^}]*\}/g;

/**
 * Excludes the elements of the app's components in a body, which have classes of the app, from a selector with a tag. Elements of posts have no
 * class, or one with the prefix (`lib/blog/app-data/body-tree.ts`).
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

/**
 * Lists the files with the styles of bodies.
 * @param {string} engineDir
 */
function listFiles(engineDir) {
	const text = readText(engineDir, LAYERS_FILE);
	const imports = [...text.matchAll(/^@import "([^"]+)" layer\(components\);/gm)];
	return imports
		.map(([, name = ""]) => path.posix.join(path.posix.dirname(LAYERS_FILE), name))
		.filter((file) => !PAGE_FILES.includes(file));
}

/**
 * Returns a function that turns the name of a class of the blog into that in an app. Other names stay in a body, where an author may have written
 * them for the styles of the app. In a part they are utilities that the app doesn't have, so the name is empty.
 * @param {string} engineDir
 * @returns {(name: string, isPart: boolean) => string}
 */
export function createClassNames(engineDir) {
	const inBodies = findClasses(engineDir, listFiles(engineDir));
	const inParts = findClasses(engineDir, [...listFeatureFiles(engineDir), PARTS_FILE]);
	return (name, isPart) => {
		if (inBodies.has(name)) return PREFIX + name;
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
	const files = readdirSync(path.join(engineDir, "features")).map((name) => `features/${name}/${FEATURE_FILE}`);
	return files.filter((file) => existsSync(path.join(engineDir, file)));
}

/**
 * Makes the stylesheet of a blog inside an app, in a cascade layer. `toUrl` returns the URL of a file of the engine in it. The layers of Tailwind
 * that reset elements are named before, for a layout that imports this stylesheet before that of the app. An app that resets elements without a
 * layer gets it without one, as its resets would win over any layer.
 * @param {string} engineDir
 * @param {(file: string) => string} toUrl
 * @param {{ isLayered: boolean }} options
 */
export function createStylesheet(engineDir, toUrl, { isLayered }) {
	const read = (/** @type {string} */ file) =>
		readText(engineDir, file).replace(
			/url\("\.\/([^"]+)"\)/g,
			(_, name) => `url("${toUrl(path.posix.join(path.posix.dirname(file), name))}")`,
		);
	const css = listFiles(engineDir).map(read).join("\n");
	const fonts = css.match(FONT) ?? [];
	const body = `.prose {\n${css.replace(FONT, "").replaceAll(".prose", "&")}\n}`;
	const ofFeatures = listFeatureFiles(engineDir).map((file) => rename(readText(engineDir, file)));
	const all = [fonts.join("\n"), rename(body), ...ofFeatures, read(PARTS_FILE), read(APP_FILE)];
	const text = all.join("\n");
	const placed = isLayered ? `@layer theme, base, quire;\n@layer quire {\n${text}\n}` : text;
	return minify(placed, { Selector: excludeAppElements });
}

/**
 * Adds {@link NOT_OF_APP} to a selector whose subject is named by its tag, before a pseudo-element.
 * @param {Selector} selector
 * @returns {Selector}
 */
function excludeAppElements(selector) {
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
 * Makes the styles that the script of a feature adds, for pages of an app without the stylesheet of the blog.
 * @param {string} engineDir
 * @param {string} file The styles of the feature.
 */
export function createPartStyles(engineDir, file) {
	return `@layer quire {${rename(readText(engineDir, file))}${minify(readText(engineDir, PARTS_FILE))}}`;
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
